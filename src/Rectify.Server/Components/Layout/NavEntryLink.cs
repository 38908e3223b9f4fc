using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Rectify.Server.Components.Layout;

/// <summary>A link of the menu: lit on its page and on those below it, except on those that have a line of their own.</summary>
public sealed class NavEntryLink : NavLink
{
    [Inject]
    private NavigationManager Addresses { get; set; } = default!;

    /// <summary>The entry's address.</summary>
    [Parameter, EditorRequired]
    public string Page { get; set; } = "";

    protected override bool ShouldMatch(string uriAbsolute) =>
        base.ShouldMatch(uriAbsolute) && !NavEntry.All.Any(other => IsBelow(other) && IsAt(other, uriAbsolute));

    private bool IsBelow(NavEntry other) => other.Href.StartsWith($"{Page}/", StringComparison.Ordinal);

    private bool IsAt(NavEntry other, string address) =>
        new Uri(address).AbsolutePath.StartsWith(Addresses.ToAbsoluteUri(other.Href).AbsolutePath, StringComparison.OrdinalIgnoreCase);
}
