using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Components;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>The findings behind one number; the address says which number.</summary>
public sealed partial class TallyRowsPage
{
    private GetTallyRows query = new();
    private TallyRowPage? page;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private Trail Trail { get; set; } = default!;

    private (string Href, string Text) Back => Trail.BackFrom(query.AsOf ?? Time.Today);

    private TallyFigure Figure => query.Figure ?? TallyFigure.Total;

    private RowWords Words => RowWords.Of(query, query.AsOf ?? Time.Today);

    private bool ShowsReview => Figure is TallyFigure.Sustained or TallyFigure.ReviewOverdue or TallyFigure.Completed;

    /// <summary>The scope by the names that its rows carry.</summary>
    private IEnumerable<string> ScopeFacts
    {
        get
        {
            if (page?.Rows is not [var first, ..])
                yield break;
            if (query.SourceId is not null)
                yield return first.SourceName;
            if (query.AspectId is not null)
                yield return first.Aspect;
            if (query.LeadUnitId is not null)
                yield return $"牵头单位：{first.LeadUnit ?? DayText.None}";
            if (query.LeaderId is not null)
                yield return $"责任领导：{first.Leader ?? DayText.None}";
            if (query.Kind is { } kind)
                yield return kind.Word();
            if (query.Type is { } type)
                yield return type.Word();
            if (query.Year is { } year)
                yield return $"{year}年反馈";
            if (query.DueFrom is not null && query.DueTo is not null)
                yield return $"整改时限在{query.DueFrom.Text()}至{query.DueTo.Text()}";
        }
    }

    private static Tone ToneOf(TallyFacts facts) => facts.AwaitingVerification ? Tone.Violet : facts.Bucket.Tone();

    protected override async Task Load()
    {
        query = TallyAddress.ReadRows(Navigation.Uri);
        page = await Sender.Send(query);
    }
}
