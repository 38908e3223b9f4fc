namespace Rectify.Domain.Common;

/// <summary>Something that is loaded, changed and saved as one.</summary>
public abstract class Aggregate
{
    /// <summary>Identity; time-ordered, so that indexes grow at their end.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Raised by one with every change; a writer who read another version is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Marks a change: to be called once by every operation that changes the aggregate.</summary>
    protected void Touch() => Version++;
}
