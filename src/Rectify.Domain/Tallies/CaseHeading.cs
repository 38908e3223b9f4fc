namespace Rectify.Domain.Tallies;

/// <summary>What a case is counted under for ever. Each interval repeats it, so that a tally reads the intervals alone.</summary>
/// <param name="SourceId">The source that fed the finding back.</param>
/// <param name="AspectId">The aspect above it.</param>
/// <param name="FeedbackYear">The year of the feedback.</param>
/// <param name="IsPart">Whether it was split off another case: parts never change their source's total (rule 1).</param>
public readonly record struct CaseHeading(Guid SourceId, Guid AspectId, int FeedbackYear, bool IsPart);
