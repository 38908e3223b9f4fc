namespace Rectify.Server.Features.Import;

/// <summary>Tells whoever waits for an import how far it is.</summary>
internal sealed class ImportMeter
{
    /// <summary>Hears of each step: how many findings are done, of how many.</summary>
    public Action<int, int>? Listener { get; set; }

    public void Report(int done, int of) => Listener?.Invoke(done, of);
}
