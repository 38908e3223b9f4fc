namespace Rectify.Benchmarks.Measuring;

/// <summary>Does something over and over for about a given time.</summary>
internal delegate Task<Effort> Runner(TimeSpan time);

/// <summary>
/// Product and reference in turn, several times: whatever else the machine does in the meantime falls on both alike.
/// Half the time once more goes before, uncounted, until everything is compiled.
/// </summary>
internal sealed class Contest(TimeSpan time)
{
    private const int Rounds = 4;

    public async Task<Figure> Run(string what, int findings, Runner ours, Runner reference)
    {
        var (mine, theirs) = (default(Effort), default(Effort));
        await ours(time / 2);
        await reference(time / 2);
        for (var round = 0; round < Rounds; round++)
        {
            mine += await ours(time / Rounds);
            theirs += await reference(time / Rounds);
        }
        return new Figure(what, findings, mine, theirs);
    }
}
