using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Work;

namespace Rectify.Server.Features.HandingOver;

/// <summary>Everything that is with a person by name, handed over case by case; what was done and what was refused stays on the page.</summary>
public sealed partial class HandOverPage
{
    private readonly HashSet<string> chosen = [];
    private readonly Dictionary<string, RowResult> results = [];
    private readonly Form form = new();
    private OrganizationView? organization;
    private HandOverView? view;
    private IReadOnlyList<HandOverRow> finished = [];
    private string? problem;
    private bool busy;
    private int done;
    private int total;

    /// <summary>Who leaves; the accounts page leads here with it.</summary>
    [SupplyParameterFromQuery(Name = "person")]
    private string? Person { get; set; }

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private WorkChanges Work { get; set; } = default!;

    private Guid? PersonId => Guid.TryParse(Person, out var id) ? id : null;

    /// <summary>Those that were just handed over stay in sight, above what is left.</summary>
    private IReadOnlyList<HandOverRow> Shown => [.. finished, .. view!.Cases.Where(row => finished.All(gone => gone.Number != row.Number))];

    private bool AllChosen => chosen.Count > 0 && chosen.Count == view!.Cases.Count(row => row.IsPossible);

    private string Summary => view switch
    {
        { Cases.Count: 0 } => $"{view.Person?.Name}名下没有需要交接的事项和待办。",
        _ => $"名下{view!.Cases.Count}个事项，{view.OpenWork}项待办（其中待审批申请{view.Proposals}项），已认领{view.Claims}项。",
    };

    protected override async Task OnInitializedAsync() => organization = await Sender.Send(new GetOrganization());

    protected override async Task OnParametersSetAsync()
    {
        if (busy || view?.Person?.Id == PersonId)
            return;
        (finished, problem) = ([], null);
        results.Clear();
        await Load();
    }

    private async Task Load()
    {
        view = PersonId is { } id ? await Sender.Send(new GetHandOver(id)) : null;
        chosen.Clear();
        foreach (var row in view?.Cases.Where(row => row.IsPossible && !results.ContainsKey(row.Number)) ?? [])
            chosen.Add(row.Number);
    }

    private void Choose(Guid? person) => Navigation.NavigateTo(person is null ? "handover" : $"handover?person={person}");

    private void Toggle(string number)
    {
        if (!chosen.Remove(number))
            chosen.Add(number);
    }

    private void ToggleAll()
    {
        var all = AllChosen;
        chosen.Clear();
        if (!all)
            chosen.UnionWith(view!.Cases.Where(row => row.IsPossible).Select(row => row.Number));
    }

    private async Task Run()
    {
        // Two quick clicks are one wish.
        if (busy)
            return;
        problem = form.Problem(PersonId);
        if (problem is not null)
            return;
        var rows = view!.Cases.Where(row => chosen.Contains(row.Number)).ToList();
        (busy, done, total) = (true, 0, rows.Count);
        try
        {
            foreach (var row in rows)
            {
                results[row.Number] = await HandOver(row);
                done++;
                StateHasChanged();
            }
            finished = [.. finished, .. rows.Where(row => results[row.Number].IsDone)];
            Work.Tell();
            await Load();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task<RowResult> HandOver(HandOverRow row)
    {
        try
        {
            await Sender.Send(form.ToCommand(row, PersonId!.Value), Guid.NewGuid().ToString("N"));
            return new RowResult(true, "已交接");
        }
        catch (RefusedException refused)
        {
            return new RowResult(false, refused.Refusal.Chinese);
        }
    }

    private sealed class Form
    {
        public Guid? ToId { get; set; }

        public string? Reason { get; set; }

        public string? Problem(Guid? from) => this switch
        {
            { ToId: null } => "请选择接手人。",
            _ when ToId == from => "接手人不能是原责任人本人。",
            _ when string.IsNullOrWhiteSpace(Reason) => "请填写交接原因。",
            _ => null,
        };

        public HandOverCase ToCommand(HandOverRow row, Guid from) =>
            new() { Number = row.Number, Version = row.Version, FromId = from, ToId = ToId!.Value, Reason = Reason };
    }
}

/// <summary>What became of one case of the hand-over.</summary>
public sealed record RowResult(bool IsDone, string Text);
