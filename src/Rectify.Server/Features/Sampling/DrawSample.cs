using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sampling;

/// <summary>回头看抽样: draws closed cases of a source by a seed.</summary>
[Allow(AccountRole.Liaison, AccountRole.Verifier)]
public sealed record DrawSample : ICommand<SampleReceipt>
{
    public Guid SourceId { get; init; }

    /// <summary>How many are drawn.</summary>
    public int Count { get; init; }

    /// <summary>The seed, for instance one that was drawn in a meeting; a random one where none is given.</summary>
    public int? Seed { get; init; }
}

/// <summary>What was drawn, in the order of the draw.</summary>
public sealed record SampleReceipt(Guid Id, int Seed, int Population, IReadOnlyList<string> Numbers);

internal sealed class DrawSampleValidator : AbstractValidator<DrawSample>
{
    public DrawSampleValidator()
    {
        RuleFor(one => one.SourceId).NotEmpty().WithMessage("请选择问题来源。");
        RuleFor(one => one.Count).GreaterThan(0).WithMessage("抽查数量至少为1。");
        RuleFor(one => one.Seed).GreaterThanOrEqualTo(0).WithMessage("随机种子应为0或正整数。");
    }
}

internal sealed class DrawSampleHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<DrawSample, SampleReceipt>
{
    public async Task<SampleReceipt> Handle(DrawSample command, CancellationToken cancellationToken)
    {
        if (!await db.Sources.AnyAsync(source => source.Id == command.SourceId, cancellationToken))
            throw new RefusedException(new UnknownReference("sourceId", "问题来源"));
        var (day, now) = (time.Today, time.Now);
        var closed = await db.ClosedCases(command.SourceId, day, now, cancellationToken);
        if (command.Count > closed.Count)
            throw new RefusedException(new SampleTooLarge(command.Count, closed.Count));
        // Not derived from the time: nobody can wait for a moment whose draw they like.
        var seed = command.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        var drawn = SampleDraw.Of(seed, closed.Keys, command.Count);
        var sample = new ReviewSample(command.SourceId, seed, closed.Count, context.SignedIn.Id, day, now);
        foreach (var number in drawn)
            sample.Draw(closed[number]);
        db.ReviewSamples.Add(sample);
        return new SampleReceipt(sample.Id, seed, closed.Count, drawn);
    }
}

internal sealed class DrawSampleEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<DrawSample, SampleReceipt>("/samples").WithSummary("回头看抽样");
}
