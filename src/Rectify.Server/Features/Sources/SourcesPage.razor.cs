using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Rectify.Domain.Organizations;
using Rectify.Server.Components;
using Rectify.Server.Features.Tallies;

namespace Rectify.Server.Features.Sources;

/// <summary>Every source with how far it has come; the numbers are those of the tally.</summary>
public sealed partial class SourcesPage
{
    private static readonly AccountRole[] SeesDocuments =
        [AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator];

    private IReadOnlyList<SourceLine>? sources;
    private SourceRow? chosen;
    private bool registers;
    private bool seesDocuments;
    private bool sourceOpen;
    private bool findingOpen;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        registers = user.IsInRole(nameof(AccountRole.Liaison));
        seesDocuments = SeesDocuments.Any(role => user.IsInRole(role.ToString()));
        await Load();
    }

    private async Task Load()
    {
        var rows = await Sender.Send(new GetSources());
        var tallies = (await Sender.Send(new GetSourceTallies())).ToDictionary(tally => tally.SourceId, tally => tally.Tally);
        sources = [.. rows.Select(row => new SourceLine(row, tallies.GetValueOrDefault(row.Id, Domain.Tallies.Tally.Empty)))];
    }

    private void BeginSource() => sourceOpen = true;

    private void BeginFinding(SourceRow source) => (chosen, findingOpen) = (source, true);

    private async Task Register(RegisterSource command, string key)
    {
        await Sender.Send(command, key);
        await Finish($"已登记来源“{command.Name}”。");
    }

    private async Task Register(RegisterFinding command, string key)
    {
        var receipt = await Sender.Send(command, key);
        await Finish($"已登记问题，事项编号 {receipt.Number}。");
    }

    private async Task Finish(string done)
    {
        await Load();
        StateHasChanged();
        await Toasts.Success("问题来源", done);
    }
}
