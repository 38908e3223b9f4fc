using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Rectify.Server.Components;

/// <summary>A page whose address holds its question: another address of the same page asks again.</summary>
public abstract class AddressedPage : ComponentBase, IDisposable
{
    private string path = "";

    [Inject]
    protected PageSender Sender { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    public void Dispose()
    {
        Navigation.LocationChanged -= Arrive;
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the question off the address and asks it.</summary>
    protected abstract Task Load();

    protected override Task OnInitializedAsync()
    {
        path = PathOf(Navigation.Uri);
        Navigation.LocationChanged += Arrive;
        return Load();
    }

    private static string PathOf(string address) => new Uri(address).AbsolutePath;

    private void Arrive(object? sender, LocationChangedEventArgs change)
    {
        if (PathOf(change.Location) == path)
            _ = InvokeAsync(Reload);
    }

    private async Task Reload()
    {
        try
        {
            await Load();
            StateHasChanged();
        }
        catch (Exception error)
        {
            // What fails here has no caller: the page's error boundary shows it.
            await DispatchExceptionAsync(error);
        }
    }
}
