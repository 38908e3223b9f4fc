using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Diagrams;

/// <summary>A stage in the column of a drawing.</summary>
internal sealed record FlowBox(StageDefinition Stage, int Index, int Top, int Height)
{
    public int Bottom => Top + Height;
}

/// <summary>A way between two stages of the column; a lane runs beside it where the way is not straight down.</summary>
internal sealed record FlowWay(int From, int To, string Label)
{
    public int Lane { get; init; }

    public bool IsStraight => To == From + 1;

    /// <summary>Ways back run on the right, ways that leave stages out on the left.</summary>
    public bool IsBack => To <= From;

    public int First => Math.Min(From, To);

    public int Last => Math.Max(From, To);
}

/// <summary>
/// Where everything goes: the stages in one column from top to bottom, ways back in lanes on the right, ways ahead that
/// leave stages out in lanes on the left, endings apart. Sizes are in pixels; the same definition gives the same layout.
/// </summary>
internal sealed class FlowLayout
{
    private const int LeastHeight = 54;
    private const int PortHeight = 22;
    private const int Gap = 46;
    private const int First = 44;

    public FlowLayout(LifecycleDefinition definition)
    {
        var column = definition.Stages.Where(stage => stage.Bucket != StatusBucket.Ended).ToList();
        Ends = [.. definition.Stages.Where(stage => stage.Bucket == StatusBucket.Ended)];
        Ways = Laned(WaysOf(definition, column));
        var boxes = new List<FlowBox>();
        foreach (var (index, stage) in column.Index())
        {
            var ports = Math.Max(Right(index).Count, Left(index).Count);
            var top = boxes.Count == 0 ? First : boxes[^1].Bottom + Gap;
            boxes.Add(new FlowBox(stage, index, top, Math.Max(LeastHeight, (PortHeight * ports) + 12)));
        }
        Boxes = boxes;
    }

    public IReadOnlyList<FlowBox> Boxes { get; }

    public IReadOnlyList<FlowWay> Ways { get; }

    public IReadOnlyList<StageDefinition> Ends { get; }

    public int Lanes(bool back) => Ways.Where(way => !way.IsStraight && way.IsBack == back).Select(way => way.Lane + 1).DefaultIfEmpty().Max();

    /// <summary>The height at which a way leaves a box, or arrives at it.</summary>
    public int PortOf(FlowWay way, bool leaving)
    {
        var box = Boxes[leaving ? way.From : way.To];
        var ports = way.IsBack ? Right(box.Index) : Left(box.Index);
        return box.Top + ((box.Height - ((ports.Count - 1) * PortHeight)) / 2) + (ports.IndexOf((way, leaving)) * PortHeight);
    }

    private static List<FlowWay> WaysOf(LifecycleDefinition definition, List<StageDefinition> column) =>
    [
        .. from transition in definition.Transitions
           where transition is { Stays: false, Corrects: false }
           from name in transition.From
           let @from = column.FindIndex(stage => stage.Name == name)
           let to = column.FindIndex(stage => stage.Name == transition.To)
           where @from >= 0 && to >= 0
           group transition.Label by (@from, to) into way
           orderby way.Key.Item1, way.Key.Item2
           select new FlowWay(way.Key.Item1, way.Key.Item2, string.Join('／', way.Distinct())),
    ];

    /// <summary>The shorter a way, the nearer its lane; two that pass the same stage do not share one.</summary>
    private static List<FlowWay> Laned(List<FlowWay> ways)
    {
        var laned = ways.Where(way => way.IsStraight).ToList();
        foreach (var way in ways.Where(way => !way.IsStraight).OrderBy(way => way.Last - way.First).ThenBy(way => way.First).ThenBy(way => way.From))
        {
            var taken = laned.Where(other => !other.IsStraight && other.IsBack == way.IsBack && other.First <= way.Last && way.First <= other.Last)
                .Select(other => other.Lane).ToHashSet();
            laned.Add(way with { Lane = Enumerable.Range(0, ways.Count + 1).First(lane => !taken.Contains(lane)) });
        }
        return laned;
    }

    // Going up, what leaves stands above what arrives, the inner lane innermost: the lines then cross least.
    private List<(FlowWay Way, bool Leaving)> Right(int box) =>
    [
        .. Ways.Where(way => way.IsBack && way.From == box).OrderBy(way => way.Lane).Select(way => (way, true)),
        .. Ways.Where(way => way.IsBack && way.To == box).OrderByDescending(way => way.Lane).Select(way => (way, false)),
    ];

    private List<(FlowWay Way, bool Leaving)> Left(int box) =>
    [
        .. Ways.Where(way => !way.IsBack && !way.IsStraight && way.To == box).OrderBy(way => way.Lane).Select(way => (way, false)),
        .. Ways.Where(way => !way.IsBack && !way.IsStraight && way.From == box).OrderByDescending(way => way.Lane).Select(way => (way, true)),
    ];
}
