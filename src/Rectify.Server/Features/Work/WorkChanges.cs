namespace Rectify.Server.Features.Work;

/// <summary>Tells the menu of this browser window that the reader has acted.</summary>
public sealed class WorkChanges
{
    public event Action? Changed;

    public void Tell() => Changed?.Invoke();
}
