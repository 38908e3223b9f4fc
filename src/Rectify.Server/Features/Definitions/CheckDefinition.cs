using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions;

/// <summary>检查: every problem of a definition. A text that is no definition at all is refused.</summary>
[Allow(AccountRole.Administrator)]
public sealed record CheckDefinition : IQuery<IReadOnlyList<ProblemView>>
{
    [LongText(DefinitionTexts.Longest)]
    public string? Json { get; init; }
}

internal sealed class CheckDefinitionValidator : AbstractValidator<CheckDefinition>
{
    public CheckDefinitionValidator() => RuleFor(one => one.Json).NotEmpty().WithMessage("请填写流程定义。");
}

internal sealed class CheckDefinitionHandler(DefinitionCatalog catalog) : IRequestHandler<CheckDefinition, IReadOnlyList<ProblemView>>
{
    public Task<IReadOnlyList<ProblemView>> Handle(CheckDefinition query, CancellationToken cancellationToken) =>
        Task.FromResult(catalog.Problems(DefinitionTexts.Read(query.Json!), query.Json!));
}

internal sealed class CheckDefinitionEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/definitions/check", (CheckDefinition query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
        .WithTags("definitions").WithName(nameof(CheckDefinition)).WithSummary("检查流程定义");
}
