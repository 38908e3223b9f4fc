using System.CommandLine;
using Rectify.Benchmarks;
using Rectify.Benchmarks.Hosting;

var benchmarks = new RootCommand("Measures Rectify against references in the same run; see docs/benchmarks.md.")
{
    MeasureCommand.Transition(),
    MeasureCommand.TransitionSqlite(),
    MeasureCommand.Tally(),
    MeasureCommand.Ledger(),
    MeasureCommand.Documents(),
    MeasureCommand.All(),
    MeasureCommand.Decide(),
    Hidden(ServerProcess.OfProduct, ServerProcess.ServeProduct),
    Hidden(ServerProcess.OfReference, ServerProcess.ServeReference),
};

return await benchmarks.Parse(args).InvokeAsync();

static Command Hidden(string name, Func<Task> serve)
{
    var command = new Command(name) { Hidden = true };
    command.SetAction((_, _) => serve());
    return command;
}
