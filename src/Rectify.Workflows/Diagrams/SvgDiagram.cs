using System.Globalization;
using System.Security;
using System.Text;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Diagrams;

/// <summary>
/// Draws a lifecycle as SVG, from the table that decides: colours come from the classes of the page that shows it.
/// Actions that stay and forced corrections are left out. The stage table is its alternative in words.
/// </summary>
public sealed class SvgDiagram
{
    private const int BoxWidth = 184;
    private const int LaneWidth = 18;
    private const int Letter = 12;
    private const int LongestLabel = 12;
    private const int Margin = 12;
    private const int EndWidth = 92;

    private readonly StringBuilder svg = new();
    private readonly LifecycleDefinition definition;
    private readonly FlowLayout layout;
    private readonly int boxLeft;
    private readonly int laneLeft;
    private readonly int width;

    private SvgDiagram(LifecycleDefinition definition)
    {
        (this.definition, layout) = (definition, new FlowLayout(definition));
        boxLeft = Margin + (layout.Lanes(back: false) is var left and > 0 ? LabelWidth(back: false) + (left * LaneWidth) : 0);
        laneLeft = boxLeft + BoxWidth + LabelWidth(back: true);
        width = laneLeft + (layout.Lanes(back: true) * LaneWidth) + Margin;
    }

    /// <summary>The drawing, as one svg element; the same for the same definition.</summary>
    public static string Of(LifecycleDefinition definition) => new SvgDiagram(definition).Draw();

    private int BoxRight => boxLeft + BoxWidth;

    private int Middle => boxLeft + (BoxWidth / 2);

    private string Draw()
    {
        DrawStart();
        foreach (var way in layout.Ways)
            DrawWay(way);
        foreach (var box in layout.Boxes)
            DrawBox(box);
        var height = DrawEnds(layout.Boxes.Count == 0 ? Margin : layout.Boxes[^1].Bottom + 40);
        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}" aria-label="{Escaped($"流程图：{definition.Name}。各环节的办理人和去向见环节表。")}">{svg}</svg>""");
    }

    private void DrawStart()
    {
        Append($"""<circle class="start" cx="{Middle}" cy="16" r="6"/>""");
        if (layout.Boxes is [var first, ..])
            DrawDown(22, first.Top);
    }

    private void DrawBox(FlowBox box)
    {
        var middle = box.Top + (box.Height / 2);
        var who = string.Join('、', box.Stage.Tasks.Select(task => InputNames.Chinese(task.Role)).Distinct());
        Append($"""<g class="stage {Look(box.Stage)}"><title>{Escaped($"{box.Stage.Label}（{box.Stage.Name}）")}</title>""");
        Append($"""<rect x="{boxLeft}" y="{box.Top}" width="{BoxWidth}" height="{box.Height}" rx="8"/>""");
        Append($"""<text class="name" x="{Middle}" y="{(who.Length == 0 ? middle + 5 : middle - 4)}">{Escaped(Short(box.Stage.Label))}</text>""");
        if (who.Length > 0)
            Append($"""<text class="who" x="{Middle}" y="{middle + 15}">{Escaped(Short(who, 14))}</text>""");
        Append($"</g>");
    }

    private void DrawWay(FlowWay way)
    {
        var (from, to) = (layout.Boxes[way.From], layout.Boxes[way.To]);
        if (way.IsStraight)
        {
            DrawDown(from.Bottom, to.Top);
            Append($"""<text class="way" x="{Middle + 10}" y="{((from.Bottom + to.Top) / 2) + 3}">{Titled(way.Label)}</text>""");
            return;
        }
        var (leaves, arrives) = (layout.PortOf(way, leaving: true), layout.PortOf(way, leaving: false));
        var (edge, lane, tip) = way.IsBack
            ? (BoxRight, laneLeft + (way.Lane * LaneWidth), BoxRight + 8)
            : (boxLeft, boxLeft - LabelWidth(back: false) - (way.Lane * LaneWidth), boxLeft - 8);
        Append($"""<path class="{(way.IsBack ? "back" : "ahead")}" d="M{edge} {leaves}H{lane}V{arrives}H{tip}"/>""");
        Append($"""<path class="tip {(way.IsBack ? "back" : "ahead")}" d="M{edge} {arrives}L{tip} {arrives - 4}V{arrives + 4}Z"/>""");
        var x = way.IsBack ? BoxRight + 10 : lane + 6;
        Append($"""<text class="way" x="{x}" y="{leaves - 4}">{Titled(way.Label)}</text>""");
    }

    private void DrawDown(int from, int to) => Append(
        $"""<path class="ahead" d="M{Middle} {from}V{to - 8}"/><path class="tip ahead" d="M{Middle} {to}L{Middle - 4} {to - 8}H{Middle + 4}Z"/>""");

    /// <summary>The endings, apart from the rest: arrows from every open stage would say nothing and hide everything.</summary>
    private int DrawEnds(int top)
    {
        if (layout.Ends.Count == 0)
            return top;
        Append($"""<text class="way" x="{Margin}" y="{top}">办理中经提请和审批，可以：</text>""");
        var inRow = Math.Max(1, (width - Margin) / (EndWidth + 8));
        foreach (var (at, stage) in layout.Ends.Index())
        {
            var (x, y) = (Margin + (at % inRow * (EndWidth + 8)), top + 12 + (at / inRow * 44));
            Append($"""<g class="stage ended"><title>{Escaped($"{stage.Label}（{stage.Name}）")}</title><rect x="{x}" y="{y}" width="{EndWidth}" height="36" rx="8"/>""");
            Append($"""<text class="name" x="{x + (EndWidth / 2)}" y="{y + 23}">{Escaped(Short(stage.Label, 6))}</text></g>""");
        }
        return top + 12 + (((layout.Ends.Count - 1) / inRow) + 1) * 44 + Margin;
    }

    private int LabelWidth(bool back) => 26 + (Letter * layout.Ways.Where(way => !way.IsStraight && way.IsBack == back)
        .Select(way => Short(way.Label).Length).DefaultIfEmpty(back ? 4 : 0).Max());

    private static string Look(StageDefinition stage) => stage switch
    {
        { AwaitsVerification: true } => "awaiting",
        { Bucket: StatusBucket.NotStarted } => "waiting",
        { Bucket: StatusBucket.InProgress } => "working",
        _ => "completed",
    };

    private static string Titled(string label) => Short(label) == label ? Escaped(label) : $"<title>{Escaped(label)}</title>{Escaped(Short(label))}";

    private static string Short(string text, int longest = LongestLabel) => text.Length <= longest ? text : text[..(longest - 1)] + "…";

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private void Append(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
}
