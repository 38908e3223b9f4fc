using Rectify.Server.Infrastructure.Hosting;

var settings = ServerSettings.From(data: null, connection: null);
var app = RectifyHost.CreateBuilder(settings, args).Build(settings);
await app.Services.MigrateDatabase();
await app.RunAsync();
