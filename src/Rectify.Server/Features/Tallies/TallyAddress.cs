using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>
/// Questions about numbers as addresses, under the names of the API. What an address says wrongly is left out.
/// </summary>
internal static class TallyAddress
{
    public const string RowsPage = "report/rows";
    public const string RowsFileAddress = "api/v1/tallies/rows/export";
    public const string MeasuresPage = "report/measures";
    public const string OutcomesPage = "report/outcomes";

    /// <summary>The page with the findings behind a number.</summary>
    public static string Rows(GetTallyRows query) => Write(
        RowsPage, query, RowWords(query));

    /// <summary>The findings behind a number as a workbook.</summary>
    public static string RowsFile(GetTallyRows query) => Write(
        RowsFileAddress, query, RowWords(query with { After = null }));

    /// <summary>The page with the measures behind their number.</summary>
    public static string Measures(GetTallyMeasures query) => Write(
        MeasuresPage, query, ("skip", query.Skip?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The page with the outcomes by kind and the records behind them.</summary>
    public static string Outcomes(GetTallyOutcomeRows query) => Write(
        OutcomesPage, query, ("outcome", query.Outcome?.ToString()), ("skip", query.Skip?.ToString(CultureInfo.InvariantCulture)));

    public static GetTallyRows ReadRows(string address)
    {
        var words = new Words(address);
        return words.Fill(new GetTallyRows
        {
            Figure = words.Kind<TallyFigure>("figure"),
            Once = words.Text("once") == "true" ? true : null,
            Move = words.Kind<TallyMove>("move"),
            MoveFrom = Day(words.Text("moveFrom")),
            MoveTo = Day(words.Text("moveTo")),
            SinceFrom = Day(words.Text("sinceFrom")),
            SinceTo = Day(words.Text("sinceTo")),
            Undated = bool.TryParse(words.Text("undated"), out var undated) ? undated : null,
            After = words.Text("after"),
        });
    }

    public static GetTallyMeasures ReadMeasures(string address)
    {
        var words = new Words(address);
        return words.Fill(new GetTallyMeasures { Skip = words.Number("skip") });
    }

    public static GetTallyOutcomeRows ReadOutcomes(string address)
    {
        var words = new Words(address);
        return words.Fill(new GetTallyOutcomeRows { Outcome = words.Kind<OutcomeKind>("outcome"), Skip = words.Number("skip") });
    }

    /// <summary>A question that has nothing of its own to say.</summary>
    public static TRequest Read<TRequest>(string address)
        where TRequest : TallyRequest, new() => new Words(address).Fill(new TRequest());

    public static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Write(string page, TallyRequest query, params (string Name, string? Word)[] more) =>
        QueryHelpers.AddQueryString(page, more.Concat(Scope(query)).Where(one => !string.IsNullOrEmpty(one.Word))
            .Select(one => KeyValuePair.Create(one.Name, one.Word)));

    private static (string Name, string? Word)[] RowWords(GetTallyRows query) =>
    [
        ("figure", query.Figure?.ToString()),
        ("once", query.Once == true ? "true" : null),
        ("move", query.Move?.ToString()),
        ("moveFrom", query.MoveFrom?.Text()),
        ("moveTo", query.MoveTo?.Text()),
        ("sinceFrom", query.SinceFrom?.Text()),
        ("sinceTo", query.SinceTo?.Text()),
        ("undated", query.Undated is { } undated ? (undated ? "true" : "false") : null),
        ("after", query.After),
    ];

    private static IEnumerable<(string Name, string? Word)> Scope(TallyRequest query) =>
    [
        ("asOf", query.AsOf?.Text()),
        ("knownAt", query.KnownAt?.ToString("O", CultureInfo.InvariantCulture)),
        ("sourceId", query.SourceId?.ToString()),
        .. query.SourceIds.Select(id => ("sourceIds", (string?)id.ToString())),
        ("aspectId", query.AspectId?.ToString()),
        ("leadUnitId", query.LeadUnitId?.ToString()),
        ("assistingUnitId", query.AssistingUnitId?.ToString()),
        ("leaderId", query.LeaderId?.ToString()),
        ("kind", query.Kind?.ToString()),
        ("type", query.Type?.ToString()),
        ("year", query.Year?.ToString(CultureInfo.InvariantCulture)),
        ("withoutType", query.WithoutType == true ? "true" : null),
        ("dueFrom", query.DueFrom?.Text()),
        ("dueTo", query.DueTo?.Text()),
    ];

    /// <summary>The words of one address.</summary>
    private sealed class Words(string address)
    {
        private readonly Dictionary<string, StringValues> query =
            QueryHelpers.ParseQuery(new Uri(address).Query);

        public string? Text(string name) => query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } word ? word : null;

        public int? Number(string name) =>
            int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public T? Kind<T>(string name)
            where T : struct, Enum =>
            Enum.TryParse<T>(Text(name), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

        public TRequest Fill<TRequest>(TRequest request)
            where TRequest : TallyRequest => request with
            {
                AsOf = Day(Text("asOf")),
                KnownAt = Moment("knownAt"),
                SourceId = Id("sourceId"),
                SourceIds = Ids("sourceIds"),
                AspectId = Id("aspectId"),
                LeadUnitId = Id("leadUnitId"),
                AssistingUnitId = Id("assistingUnitId"),
                LeaderId = Id("leaderId"),
                Kind = Kind<SourceKind>("kind"),
                Type = Kind<RectificationType>("type"),
                Year = Number("year"),
                WithoutType = Text("withoutType") == "true" ? true : null,
                DueFrom = Day(Text("dueFrom")),
                DueTo = Day(Text("dueTo")),
            };

        private Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

        private Guid[] Ids(string name) =>
            [.. query.GetValueOrDefault(name).Select(word => Guid.TryParse(word, out var id) ? id : (Guid?)null).OfType<Guid>()];

        private DateTimeOffset? Moment(string name) =>
            DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
