using Rectify.Domain.Closure;
using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Sampling;

internal static class SampleWords
{
    /// <summary>Who reads the draws, as pages name roles.</summary>
    public const string Readers = $"{Checkers},{nameof(AccountRole.Leader)},{nameof(AccountRole.Reporter)},{nameof(AccountRole.Administrator)}";

    /// <summary>Who draws and notes results.</summary>
    public const string Checkers = $"{nameof(AccountRole.Liaison)},{nameof(AccountRole.Verifier)}";

    public static string Word(this SampleResult result) => result switch
    {
        SampleResult.Holds => "保持到位",
        SampleResult.Relapsed => "反弹",
        _ => "待核查",
    };

    public static Tone Tone(this SampleResult result) => result switch
    {
        SampleResult.Holds => Components.Shared.Tone.Green,
        SampleResult.Relapsed => Components.Shared.Tone.Red,
        _ => Components.Shared.Tone.Grey,
    };
}
