using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Closing;

/// <summary>验收通过: the verifier accepts against the closing standard. Never who applied.</summary>
[Allow(AccountRole.Verifier)]
public sealed record AcceptClosure : CaseCommand
{
    public string? Opinion { get; init; }
}

internal sealed class AcceptClosureValidator : AbstractValidator<AcceptClosure>
{
    public AcceptClosureValidator() =>
        RuleFor(one => one.Opinion).NotEmpty().WithMessage("请填写验收意见：对照销号标准达到了什么结果。");
}

internal sealed class AcceptClosureHandler(CaseDesk desk) : IRequestHandler<AcceptClosure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AcceptClosure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return desk.Act(one, Triggers.AcceptClosure,
            (Entry.Of(command) with { Details = command.Opinion }).With(("opinion", command.Opinion)));
    }
}

internal sealed class AcceptClosureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<AcceptClosure>("accept-closure").WithSummary("验收通过");
}
