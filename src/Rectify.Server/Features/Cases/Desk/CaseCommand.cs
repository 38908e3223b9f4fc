using System.Text.Json.Serialization;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Desk;

/// <summary>A change to one case. Number and version come from the route and from If-Match, never from the body.</summary>
public abstract record CaseCommand : ICommand<CaseReceipt>, IAddressed
{
    string IAddressed.Target => $"{Number}@{Version}";

    [JsonIgnore]
    public string Number { get; init; } = "";

    /// <summary>The version that the sender has seen.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The day on which it took effect, where that is not today; never before the step before.</summary>
    public DateOnly? EffectiveOn { get; init; }
}

/// <summary>What a change answers: where the case stands now.</summary>
public sealed record CaseReceipt(string Number, int Version, string Stage, string StageLabel);
