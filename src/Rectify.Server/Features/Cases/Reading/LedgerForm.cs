using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>A choice of yes and no that may stay open; the framework's select shows an open bool as no.</summary>
public enum Answer
{
    Yes,
    No,
}

/// <summary>The ledger's filter while it is being filled in.</summary>
public sealed class LedgerForm
{
    public string? Text { get; set; }

    public Guid? SourceId { get; set; }

    public Guid? UnitId { get; set; }

    public StatusBucket? Bucket { get; set; }

    public string? Stage { get; set; }

    public RectificationType? Type { get; set; }

    public Answer? Overdue { get; set; }

    public Answer? Sustained { get; set; }

    public Answer? Repeat { get; set; }

    public static LedgerForm Of(GetLedger filter) => new()
    {
        Text = filter.Text,
        SourceId = filter.SourceId,
        UnitId = filter.UnitId,
        Bucket = filter.Bucket,
        Stage = filter.Stage,
        Type = filter.Type,
        Overdue = AnswerOf(filter.Overdue),
        Sustained = AnswerOf(filter.Sustained),
        Repeat = AnswerOf(filter.Repeat),
    };

    public GetLedger ToFilter() => new()
    {
        Text = Text,
        SourceId = SourceId,
        UnitId = UnitId,
        Bucket = Bucket,
        Stage = Stage,
        Type = Type,
        Overdue = TruthOf(Overdue),
        Sustained = TruthOf(Sustained),
        Repeat = TruthOf(Repeat),
    };

    private static Answer? AnswerOf(bool? truth) => truth is { } known ? known ? Answer.Yes : Answer.No : null;

    private static bool? TruthOf(Answer? answer) => answer is { } known ? known == Answer.Yes : null;
}
