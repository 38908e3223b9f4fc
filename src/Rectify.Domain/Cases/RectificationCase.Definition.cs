namespace Rectify.Domain.Cases;

/// <content>Which lifecycle the case goes by (docs/decisions/0010).</content>
public sealed partial class RectificationCase
{
    /// <summary>Whether nothing has been worked on yet: no measure, no evidence, the first cycle.</summary>
    public bool HasNoWork => Measures.Count == 0 && Evidence.Count == 0 && Cycle == 1;

    /// <summary>Goes on by another lifecycle, which has the current stage; the next history line names it.</summary>
    /// <param name="key">The definition's key.</param>
    /// <param name="version">Its version.</param>
    public void GoBy(string key, int version) => (DefinitionKey, DefinitionVersion) = (key, version);
}
