using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rectify.Domain.Tallies;

/// <summary>
/// What a line says of the texts of its case, so that a paper of a past day prints what was written then. A text that the
/// line leaves as it was is null; one that it takes away is empty.
/// </summary>
public sealed record TextStatement
{
    /// <summary>How it is written: Chinese as it is, for it is as long as what people write.</summary>
    internal static JsonSerializerOptions Json { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>整改进展情况.</summary>
    public string? Progress { get; init; }

    /// <summary>销号标准.</summary>
    public string? ClosingStandard { get; init; }

    /// <summary>Why the work is blocked.</summary>
    public string? BlockedBecause { get; init; }

    /// <summary>责任人; <see cref="Guid.Empty"/> where nobody is named.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The measure that the line marks as done.</summary>
    public Guid? DoneMeasureId { get; init; }
}
