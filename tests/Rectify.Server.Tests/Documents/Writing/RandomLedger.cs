using CsCheck;
using Rectify.Domain.Findings;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Tests.Documents.Writing;

/// <summary>Ledgers by chance, with everything in them that is hard to carry: formulas, numbers in texts, line ends, odd characters.</summary>
internal static class RandomLedger
{
    public static readonly DateOnly Feedback = new(2019, 11, 18);

    private static readonly string[] Pieces =
    [
        "整改", "制度", "=1+1", "+", "-", "@", "＝", "1.", "2.", "3、", "（1）", "（二）", "①", "②", "；", "，", "。", "\n", "\r\n", "\t", " ", "　",
        "一是", "二是", "_x0041_", "_x00000041_", "\u0001", "'", "\"", "<b>&", "5G", "2020年6月底前", "无", "/", "\uD83D\uDE00", "合计", "截至", "#REF!",
    ];

    private static readonly string[] Units = ["办公室", "财务科", "训练基地（含分部、场馆）", "=科"];

    private static readonly string[] People = ["张三", "李四", "+王五"];

    // A text that consists of marks alone says nothing, and an import refuses a finding that says nothing.
    private static readonly Gen<string> Text =
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 12].Select(pieces => "问题" + string.Concat(pieces));

    private static readonly Gen<string?> Progress =
        Gen.Frequency((1, Gen.Const((string?)null)), (1, Gen.Const((string?)"无")), (4, Text.Select(text => (string?)$"进展{text}")), (1, Gen.Int[30_000, 32_767].Select(length => (string?)new string('改', length))));

    private static readonly Gen<string[]> Measures =
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[1, 6].Select(pieces => string.Concat(pieces)).Array[0, 12];

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 220].Select(days => Feedback.AddDays(days));

    private static readonly Gen<LedgerRow> Row =
        from text in Text
        from place in Gen.Int[0, 8]
        from measures in Measures
        from progress in Progress
        from units in Gen.OneOf([.. Units.Select(Gen.Const)]).Array[1, 4]
        from people in Gen.OneOf([.. People.Select(Gen.Const)]).Array[3]
        from days in Day.Array[5]
        from what in Gen.Int[0, 3]
        from kinds in Gen.Select(Gen.Enum<RectificationType>(), Gen.Enum<Secrecy>())
        select new LedgerRow
        {
            Number = "",
            Aspect = $"{"（一）（二）（三）".Substring(place / 3 * 3, 3)}方面{place / 3}",
            KeyPoint = place % 3 == 0 ? null : $"重点内容{place % 3}",
            Text = text,
            Measures = measures,
            Leader = people[0],
            LeadUnit = units[0],
            AssistingUnits = [.. units.Skip(1).Distinct().Where(unit => unit != units[0]).Order(StringComparer.Ordinal)],
            Owner = what == 0 ? null : people[1],
            Type = kinds.Item1,
            Deadline = days[0],
            OriginalDeadline = days[1],
            Progress = progress,
            Status = what switch { 0 => "未启动", 1 => "正在推进", 2 => "已完成", _ => "已完成并长期坚持" },
            Forecast = what == 1 ? days[2] : null,
            ClosedOn = what >= 2 ? days[3] : null,
            SustainOwner = what == 3 ? people[2] : null,
            NextReviewOn = what == 3 ? days[4].AddDays(300) : null,
            Secrecy = kinds.Item2,
            Remark = what == 1 && place % 2 == 0 ? "基本完成" : null,
        };

    public static Gen<LedgerWorkbook> Any { get; } = Row.Array[1, 25].Select(rows => new LedgerWorkbook(
        "某轮巡察整改台账", "市某局", new DateOnly(2020, 7, 1),
        [.. rows.OrderBy(row => row.Aspect, StringComparer.Ordinal).ThenBy(row => row.KeyPoint, StringComparer.Ordinal)
            // The same words twice below one heading are refused, as they would count twice.
            .Select((row, index) => row with { Number = $"{index + 1}", Text = $"{row.Text}第{index + 1}号" })])
    {
        SourceName = "某轮巡察",
        FeedbackDate = Feedback,
    });
}
