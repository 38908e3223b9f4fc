using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Components;

/// <summary>
/// The page with numbers that a reader saw last: the rows behind a number lead back to it as it was asked. Belongs to
/// one open page; who opens the rows' address afresh is led to the summary of their day.
/// </summary>
public sealed class Trail(NavigationManager navigation)
{
    private static readonly (string Page, string Text)[] Overviews = [("dashboard", "统计看板"), ("report", "半年总结")];

    private (string Href, string Text)? last;

    public void Pass(string address)
    {
        var href = navigation.ToBaseRelativePath(address).Split('#')[0];
        foreach (var (page, text) in Overviews.Where(one => one.Page == href.Split('?')[0]))
            last = (href, text);
    }

    public (string Href, string Text) BackFrom(DateOnly asOf) => last ?? ($"report?asOf={asOf.Text()}", "半年总结");
}
