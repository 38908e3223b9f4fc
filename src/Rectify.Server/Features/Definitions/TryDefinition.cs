using FluentValidation;
using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Trials;

namespace Rectify.Server.Features.Definitions;

/// <summary>
/// 试运行: what a definition does with a sample case, after an action where one is named. Nothing is kept; the next step
/// begins from the case that is answered.
/// </summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Administrator)]
public sealed record TryDefinition : IQuery<TrialView>
{
    /// <summary>A definition that is not published; otherwise <see cref="Key"/> and <see cref="DefinitionVersion"/> name one.</summary>
    [LongText(DefinitionTexts.Longest)]
    public string? Json { get; init; }

    public string? Key { get; init; }

    public int? DefinitionVersion { get; init; }

    public TrialCase? Case { get; init; }

    /// <summary>Who acts, with <see cref="Trigger"/>.</summary>
    public CaseRole? Role { get; init; }

    public string? Trigger { get; init; }
}

public sealed record TrialView(
    TrialCase Case, string StageLabel, IReadOnlyList<TrialRole> Roles, IReadOnlyList<TrialTask> Tasks, IReadOnlyList<TrialTimer> Timers);

internal sealed class TryDefinitionValidator : AbstractValidator<TryDefinition>
{
    private const int Years = 3650;

    public TryDefinitionValidator()
    {
        RuleFor(one => one.Case).NotNull().WithMessage("请填写试运行的事项。");
        RuleFor(one => one.Case!.DaysToDeadline).InclusiveBetween(-Years, Years).When(one => one.Case is not null)
            .WithMessage("距整改时限的天数应在十年以内。");
        RuleFor(one => one.Case!.ApprovalsGiven).InclusiveBetween(0, 9).When(one => one.Case is not null)
            .WithMessage("已同意的级数应为0至9。");
        RuleFor(one => one.Key).NotEmpty().When(one => string.IsNullOrWhiteSpace(one.Json)).WithMessage("请填写流程定义，或指定已发布的流程。");
        RuleFor(one => one.DefinitionVersion).NotNull().When(one => string.IsNullOrWhiteSpace(one.Json)).WithMessage("请指定流程的版本。");
        RuleFor(one => one.Role).NotNull().When(one => one.Trigger is not null).WithMessage("请选择办理角色。");
    }
}

internal sealed class TryDefinitionHandler(DefinitionCatalog catalog, WorkCalendars calendars, BureauTime time)
    : IRequestHandler<TryDefinition, TrialView>
{
    public async Task<TrialView> Handle(TryDefinition query, CancellationToken cancellationToken)
    {
        var trial = new Trial(DefinitionOf(query), time.Today, await calendars.Current(cancellationToken));
        var one = query is { Trigger: { } trigger, Role: { } role } ? trial.After(query.Case!, role, trigger) : query.Case!;
        var stage = trial.StageOf(one);
        return new TrialView(
            one with { Stage = stage.Name }, stage.Label, trial.Roles(one), trial.Tasks(one), trial.Timers(one));
    }

    private LifecycleDefinition DefinitionOf(TryDefinition query)
    {
        if (string.IsNullOrWhiteSpace(query.Json))
            return catalog.Find(query.Key!, query.DefinitionVersion!.Value)
                ?? throw new RefusedException(new DefinitionNotFound(query.Key!, query.DefinitionVersion.Value));
        var definition = DefinitionTexts.Read(query.Json);
        var problems = catalog.Problems(definition, query.Json);
        return problems.Count == 0 ? definition : throw new RefusedException(new DefinitionUnfit(problems));
    }
}

internal sealed class TryDefinitionEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/definitions/try", (TryDefinition query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
        .WithTags("definitions").WithName(nameof(TryDefinition)).WithSummary("试运行流程定义");
}
