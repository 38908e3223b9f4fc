namespace Rectify.Server.Documents.Drafts;

/// <summary>Keeps the list of what was found while the parts are gone through.</summary>
internal sealed class FoundPlaceholders
{
    private readonly List<Found> all = [];
    private readonly Dictionary<string, Found> byName = new(StringComparer.Ordinal);

    public void Add(string name, string? value, DraftPlace place)
    {
        if (!byName.TryGetValue(name, out var found))
            all.Add(byName[name] = found = new Found(name, value));
        found.Count++;
        if (!found.Places.Contains(place))
            found.Places.Add(place);
    }

    public FilledDraft Report(byte[] content) => new(
        content,
        [.. all.Where(one => one.Value is not null).Select(one => new FilledPlaceholder(one.Name, one.Value!, one.Count, one.Places))],
        [.. all.Where(one => one.Value is null).Select(one => new UnknownPlaceholder(one.Name, one.Count, one.Places))]);

    private sealed class Found(string name, string? value)
    {
        public string Name { get; } = name;

        public string? Value { get; } = value;

        public int Count { get; set; }

        public List<DraftPlace> Places { get; } = [];
    }
}
