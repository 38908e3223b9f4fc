namespace Rectify.Domain.Findings;

/// <summary>方面: a heading of the feedback. Never completed by itself; counted as a parent of findings.</summary>
public sealed class Aspect
{
    private Aspect() => Number = Title = "";

    internal Aspect(Guid sourceId, int ordinal, string number, string title)
    {
        (SourceId, Ordinal, Number, Title) = (sourceId, ordinal, number, title.Trim());
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The source that it belongs to.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Place within the source, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The number as the document writes it, for instance （一）.</summary>
    public string Number { get; private set; }

    /// <summary>The heading.</summary>
    public string Title { get; private set; }

    /// <summary>重点内容: the optional headings below.</summary>
    public IList<KeyPoint> KeyPoints { get; } = [];

    /// <summary>Adds a heading below this one.</summary>
    public KeyPoint AddKeyPoint(string title)
    {
        var point = new KeyPoint(Id, KeyPoints.Count + 1, title);
        KeyPoints.Add(point);
        return point;
    }
}

/// <summary>重点内容: an optional heading between an aspect and its findings.</summary>
public sealed class KeyPoint
{
    private KeyPoint() => Title = "";

    internal KeyPoint(Guid aspectId, int ordinal, string title) =>
        (AspectId, Ordinal, Title) = (aspectId, ordinal, title.Trim());

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The aspect above.</summary>
    public Guid AspectId { get; private set; }

    /// <summary>Place within the aspect, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The heading.</summary>
    public string Title { get; private set; }
}
