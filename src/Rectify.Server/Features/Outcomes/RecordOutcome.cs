using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Outcomes;

/// <summary>
/// 登记整改成果, in whatever stage the case is: what came of it often takes effect after the closure. With the record that
/// it corrects it is 更正: the old one is voided and names the new one. The effective day is the outcome's own, and is asked
/// for: today is seldom right.
/// </summary>
[Allow(AccountRole.UnitMember, AccountRole.Liaison)]
public sealed record RecordOutcome : CaseCommand
{
    public OutcomeKind? Kind { get; init; }

    /// <summary>How many rules or people.</summary>
    public int? Count { get; init; }

    /// <summary>For money: yuan, to the fen.</summary>
    public decimal? Amount { get; init; }

    /// <summary>制度名称, or what it is about.</summary>
    public string? Title { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>The evidence of the case that proves it.</summary>
    public Guid EvidenceId { get; init; }

    /// <summary>The record that this one takes the place of.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it is corrected.</summary>
    public string? Reason { get; init; }
}

internal sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcome>
{
    private const int MostPeople = 100_000;
    private const decimal MostYuan = 1_000_000_000_000;

    public RecordOutcomeValidator()
    {
        RuleFor(one => one.Kind).NotNull().WithMessage("请选择成果类别。").IsInEnum().WithMessage("请选择成果类别。");
        RuleFor(one => one.Count).InclusiveBetween(1, MostPeople).WithMessage($"数量应为1至{MostPeople}。");
        RuleFor(one => one.Amount).InclusiveBetween(0.01m, MostYuan).WithMessage("金额应大于0，且不超过1万亿元。")
            .PrecisionScale(18, 2, ignoreTrailingZeros: true).WithMessage("金额以元为单位，最多两位小数。");
        RuleFor(one => one.Title).MaximumLength(200).WithMessage("名称不超过200个字。");
        RuleFor(one => one.DocumentNumber).MaximumLength(100).WithMessage("文号不超过100个字。");
        RuleFor(one => one.EffectiveOn).NotNull().WithMessage("请填写生效日期。");
        RuleFor(one => one.EvidenceId).NotEmpty().WithMessage("请选择证明该成果的佐证材料。");
        RuleFor(one => one.CorrectsId).NotEqual((Guid?)Guid.Empty).WithMessage("请选择要更正的成果。");
        RuleFor(one => one.Reason).MaximumLength(500).WithMessage("更正原因不超过500个字。");
        RuleFor(one => one.Reason).NotEmpty().When(one => one.CorrectsId is not null).WithMessage("请填写更正原因。");
        RuleFor(one => one.Reason).Empty().When(one => one.CorrectsId is null).WithMessage("只有更正才填写原因。");
    }
}

internal sealed class RecordOutcomeHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<RecordOutcome, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RecordOutcome command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        OutcomeKeepers.Demand(desk.Actor, one);
        if (one.Evidence.All(item => item.Id != command.EvidenceId))
            throw new RefusedException(new OutcomeNotProven());
        var outcome = Outcome.Record(one.Id, FactsOf(command), desk.Actor, desk.Now, desk.Today);
        if (command.CorrectsId is { } corrected)
            (await db.Outcomes.OfCase(one, corrected, cancellationToken)).ReplaceBy(outcome, command.Reason!, desk.Actor, desk.Now);
        db.Outcomes.Add(outcome);
        return desk.ReceiptOf(one);
    }

    private static OutcomeFacts FactsOf(RecordOutcome command) => new(
        command.Kind!.Value, command.Count, command.Amount, command.Title, command.DocumentNumber, command.EffectiveOn!.Value, command.EvidenceId);
}

internal static class OutcomesOfCase
{
    /// <exception cref="RefusedException">The case has no such record.</exception>
    public static async Task<Outcome> OfCase(
        this IQueryable<Outcome> outcomes, RectificationCase one, Guid id, CancellationToken stop) =>
        await outcomes.FirstOrDefaultAsync(outcome => outcome.Id == id && outcome.CaseId == one.Id, stop)
        ?? throw new RefusedException(new OutcomeNotInCase());
}

internal sealed class RecordOutcomeEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<RecordOutcome>("record-outcome").WithSummary("登记或更正整改成果");
}
