using System.CommandLine;
using Rectify.Server.CommandLine;

var rectify = new RootCommand("Rectify 巡察整改：从登记到销号，并证明长期坚持。不带命令时启动服务。")
{
    CommonOptions.Data,
    CommonOptions.Connection,
    ServeCommand.Urls,
    DemoCommand.Create(),
    ImportCommand.Create(),
    TemplateCommand.Create(),
    TallyCommand.Create(),
    ReportCommand.Create(),
    VerifyCommand.Create(),
    MigrateCommand.Create(),
};
rectify.SetAction(ServeCommand.Run);

return await rectify.Parse(args).InvokeAsync();
