namespace Rectify.Server.Tests.Crashes;

/// <summary>Counts kills under load: those that cut at least one request off. One that met an idle server is made again.</summary>
internal sealed class KillCount(int wanted)
{
    private readonly Lock changing = new();
    private int underway;

    /// <summary>Kills under load so far.</summary>
    public int Kills { get; private set; }

    /// <summary>Kills that cut nothing off.</summary>
    public int Idle { get; private set; }

    /// <summary>Requests that the kills cut off.</summary>
    public int CutOff { get; private set; }

    public bool IsReached => Kills >= wanted;

    /// <summary>Whether one more is wanted; whoever is told so makes it.</summary>
    public bool WantsOneMore()
    {
        lock (changing)
        {
            Idle.ShouldBeLessThan(wanted / 5 + 1, "Too many kills met a server that was doing nothing.");
            if (Kills + underway >= wanted)
                return false;
            underway++;
            return true;
        }
    }

    public void Add(int cutOff)
    {
        lock (changing)
        {
            underway--;
            CutOff += cutOff;
            if (cutOff > 0)
                Kills++;
            else
                Idle++;
        }
    }

    public override string ToString() => $"{Kills} kills cut {CutOff} requests off; {Idle} more met an idle server.";
}
