using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rectify.Domain.Cases;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>A verdict in one line: the type of a refusal, or all that a decision says.</summary>
internal static class Said
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Refused { Refusal: InputMissing missing } => Missing(missing.Input),
        Refused refused => refused.Refusal.GetType().Name,
        _ => JsonSerializer.Serialize(verdict, verdict.GetType(), Json),
    };

    public static string Missing(string input) => $"{nameof(InputMissing)} of {input}";
}
