using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rectify.Server.CommandLine;

/// <summary>JSON as machines read it and people can still read it: camel case, Chinese as it is.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void PrintJson(object value) => Console.WriteLine(JsonSerializer.Serialize(value, Json));
}
