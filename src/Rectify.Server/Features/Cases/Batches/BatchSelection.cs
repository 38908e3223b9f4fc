namespace Rectify.Server.Features.Cases.Batches;

/// <summary>The cases that somebody has ticked on a page.</summary>
public sealed class BatchSelection
{
    private readonly HashSet<string> numbers = [];

    public event Action? Changed;

    public IReadOnlyCollection<string> Numbers => numbers;

    public bool Holds(string number) => numbers.Contains(number);

    public void Set(string number, bool ticked)
    {
        if (ticked ? numbers.Add(number) : numbers.Remove(number))
            Changed?.Invoke();
    }

    public void SetAll(IEnumerable<string> all)
    {
        numbers.UnionWith(all);
        Changed?.Invoke();
    }

    public void Clear()
    {
        numbers.Clear();
        Changed?.Invoke();
    }
}
