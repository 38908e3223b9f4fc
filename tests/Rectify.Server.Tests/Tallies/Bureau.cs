using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Linking;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Tallies;

/// <summary>
/// A bureau with one source and the cases that a test tells of. Days are effective days; what is not said otherwise is
/// recorded at eight in the morning (UTC) of its effective day.
/// </summary>
internal sealed class Bureau : IAsyncDisposable
{
    public static readonly DateOnly Feedback = new(2019, 11, 18);

    private readonly TestDatabase database;
    private readonly RectifyServer server;
    private int cases;

    private Bureau(TestDatabase database, RectifyServer server, FakeTimeProvider clock) =>
        (this.database, this.server, Clock) = (database, server, clock);

    public FakeTimeProvider Clock { get; }

    public TestDatabase Database => database;

    public RectifyServer Server => server;

    public OrganizationUnit Root { get; } = new("市某局", UnitKind.Bureau, null);

    public OrganizationUnit Office { get; private set; } = null!;

    public OrganizationUnit Finance { get; private set; } = null!;

    public Person Leader { get; } = new("责任领导甲", null);

    public FindingSource Source { get; } = new("XC2019", SourceKind.RoutineInspection, "市委常规巡察", Feedback) { IssuedBy = "市委" };

    public static async Task<Bureau> OpenAsync(TestDatabases databases, DatabaseProvider provider, DateOnly? today = null)
    {
        var database = await databases.CreateAsync(provider);
        var clock = new FakeTimeProvider(Moment(today ?? new DateOnly(2020, 7, 1)));
        var bureau = new Bureau(database, await RectifyServer.StartAsync(database, clock), clock);
        await bureau.Found();
        return bureau;
    }

    public static DateTimeOffset Moment(DateOnly day) => new(day, new TimeOnly(8, 0), TimeSpan.Zero);

    /// <summary>Something took effect on a day and was recorded on it, unless it was recorded later.</summary>
    public static Act On(DateOnly day, DateOnly? recordedOn = null) => new(Actor.System, day, Moment(recordedOn ?? day));

    public Task<TResponse> Send<TResponse>(MediatR.IRequest<TResponse> request, Actor? actor = null) =>
        server.Services.GetRequiredService<Dispatcher>().Send(request, actor ?? Actor.System);

    public async Task<T> With<T>(Func<RectifyDbContext, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RectifyDbContext>());
    }

    /// <summary>Registers a case on the day of the feedback and lets the test tell the rest.</summary>
    public async Task<RectificationCase> Register(Action<RectificationCase>? story = null, FindingSource? source = null, int aspect = 0) =>
        (await RegisterAll([(story ?? (_ => { }), source ?? Source, aspect)])).Single();

    public Task<List<RectificationCase>> RegisterAll(
        IEnumerable<(Action<RectificationCase> Story, FindingSource Source, int Aspect)> told) => With(async db =>
    {
        var registered = told.Select(one => Open(db, one.Story, one.Source, one.Aspect)).ToList();
        await db.SaveChangesAsync();
        return registered;
    });

    public async Task<FindingSource> AddSource(string code, SourceKind kind, DateOnly feedback, int aspects = 1)
    {
        var source = new FindingSource(code, kind, code, feedback);
        for (var index = 1; index <= aspects; index++)
            source.AddAspect($"（{index}）", $"方面{index}");
        await With(db => { db.Sources.Add(source); return db.SaveChangesAsync(); });
        return source;
    }

    /// <summary>Goes on with a case that is stored.</summary>
    public Task<int> Continue(Guid caseId, Action<RectificationCase> story) => With(async db =>
    {
        var one = await db.Cases
            .Include(item => item.Units).Include(item => item.Measures).ThenInclude(link => link.Measure)
            .Include(item => item.Proposals).Include(item => item.WorkItems)
            .Include(item => item.Members)
            .Include(item => item.Intervals.Where(row => row.EffectiveTo == StatusInterval.OpenEnd && row.RecordedTo == StatusInterval.StillKnown))
            .AsSplitQuery().SingleAsync(item => item.Id == caseId);
        story(one);
        return await db.SaveChangesAsync();
    });

    /// <summary>Links two findings as one problem; where they are linked already, takes the link away.</summary>
    public async Task Link(Finding one, FindingSource ofOne, Finding other, FindingSource ofOther, SlowLinks known)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RectifyDbContext>();
        var link = FindingLink.Between(
            FindingLinkKind.SameProblem, new LinkEnd(one.Id, ofOne.Id, ofOne.FeedbackDate), new LinkEnd(other.Id, ofOther.Id, ofOther.FeedbackDate),
            "同一问题", Leader.Id, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        if (await db.FindingLinks.FirstOrDefaultAsync(row => row.FindingId == link.FindingId && row.OtherId == link.OtherId) is { } there)
        {
            (link, _) = (there, db.FindingLinks.Remove(there));
            known.Remove(link, Clock.GetUtcNow());
        }
        else
        {
            db.FindingLinks.Add(link);
            known.Add(link, Clock.GetUtcNow());
        }
        await scope.ServiceProvider.GetRequiredService<ProblemGroups>().Regroup(link, default);
        await db.SaveChangesAsync();
    }

    /// <summary>Splits parts off cases that are stored, each with a life of its own.</summary>
    public Task<int> SplitAll(IEnumerable<(Guid Whole, Act Act, Action<RectificationCase> Story)> told) => With(async db =>
    {
        var parts = told.ToList();
        var ids = parts.Select(part => part.Whole).ToList();
        var wholes = await db.Cases.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id);
        var findings = await db.Findings.Where(one => wholes.Values.Select(whole => whole.FindingId).Contains(one.Id)).ToDictionaryAsync(one => one.Id);
        foreach (var (place, part) in parts.GroupBy(part => part.Whole).SelectMany(same => same.Index()))
        {
            var whole = wholes[part.Whole];
            var finding = findings[whole.FindingId].Split(++cases, place + 1, $"部分{place + 1}");
            var one = whole.SplitOff(finding, place + 1, new LifecycleStart("standard", 1, "Register", "Registered", StatusBucket.NotStarted, []), part.Act);
            part.Story(one);
            db.Findings.Add(finding);
            db.Cases.Add(one);
        }
        return await db.SaveChangesAsync();
    });

    /// <summary>An outcome that was recorded just now, with a reference as evidence.</summary>
    public Task<Guid> Record(RectificationCase one, OutcomeKind kind, int? count = null, decimal? amount = null, DateOnly? on = null) => With(async db =>
    {
        var proof = EvidenceItem.Reference(one.Id, null, null, "凭证", Feedback, "存档1号").UploadedByPerson(Guid.Empty, "系统", Clock.GetUtcNow());
        var facts = new OutcomeFacts(kind, count, amount, "制度", null, on ?? Feedback, proof.Id);
        var outcome = Outcome.Record(one.Id, facts, Actor.System, Clock.GetUtcNow(), DateOnly.MaxValue);
        db.Evidence.Add(proof);
        db.Outcomes.Add(outcome);
        await db.SaveChangesAsync();
        return outcome.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    private RectificationCase Open(RectifyDbContext db, Action<RectificationCase> story, FindingSource source, int aspect)
    {
        var ordinal = ++cases;
        var finding = new Finding(source.Id, source.Aspects[aspect].Id, null, ordinal, $"（{ordinal}）", $"问题{ordinal}");
        var start = new LifecycleStart("standard", 1, "Register", "Registered", StatusBucket.NotStarted, []);
        var one = new RectificationCase($"{source.Code}-{ordinal:000}", finding, start, On(source.FeedbackDate));
        story(one);
        db.Findings.Add(finding);
        db.Cases.Add(one);
        return one;
    }

    private Task<int> Found()
    {
        Office = new OrganizationUnit("办公室", UnitKind.Office, Root.Id);
        Finance = new OrganizationUnit("财务科", UnitKind.Office, Root.Id);
        Source.AddAspect("（一）", "落实决策部署方面");
        Source.AddAspect("（二）", "廉洁自律方面");
        return With(db =>
        {
            db.Units.AddRange(Root, Office, Finance);
            db.People.Add(Leader);
            db.Sources.Add(Source);
            db.Installations.Add(new Installation
            {
                BureauUnitId = Root.Id,
                InstalledOn = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(8)),
                InstalledAt = Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync();
        });
    }
}

/// <summary>What happens to a case, in the words of the lifecycle, without asking it for permission.</summary>
internal static class Story
{
    public static RectificationCase Assigned(
        this RectificationCase one, Bureau bureau, DateOnly deadline, Act act,
        RectificationType type = RectificationType.ByDeadline, OrganizationUnit? lead = null, params OrganizationUnit[] assisting)
    {
        one.Assign(new Assignment
        {
            ResponsibleLeaderId = bureau.Leader.Id,
            LeadUnitId = (lead ?? bureau.Office).Id,
            AssistingUnitIds = [.. assisting.Select(unit => unit.Id)],
            Type = type,
            Deadline = deadline,
            ClosingStandard = "制度印发并执行",
        });
        return one.Moved("Assigned", StatusBucket.NotStarted, act);
    }

    public static RectificationCase Planning(this RectificationCase one, Act act) => one.Moved("Planning", StatusBucket.InProgress, act);

    public static RectificationCase Verifying(this RectificationCase one, Act act) => one.Moved("Verification", StatusBucket.InProgress, act);

    public static RectificationCase Closed(this RectificationCase one, Act act) => one.Moved("Closed", StatusBucket.Completed, act);

    public static RectificationCase Sustained(this RectificationCase one, DateOnly review, Act act)
    {
        one.Sustain(new Sustainment(Guid.CreateVersion7(), review, 6));
        return one.Moved("Sustained", StatusBucket.Completed, act);
    }

    public static RectificationCase Reopened(this RectificationCase one, Act act) => one.Moved("Planning", StatusBucket.InProgress, act);

    public static RectificationCase Withdrawn(this RectificationCase one, Act act) => one.Ended("Withdrawn", act);

    /// <summary>Withdrawn, Transferred or Merged.</summary>
    public static RectificationCase Ended(this RectificationCase one, string stage, Act act) => one.Moved(stage, StatusBucket.Ended, act);

    public static RectificationCase Reported(this RectificationCase one, ProgressRemark? remark, Act act)
    {
        one.Report("已印发制度", remark);
        one.Apply(Stay(one), act);
        return one;
    }

    public static RectificationCase Unplanned(this RectificationCase one, Measure measure, Act act)
    {
        one.Unplan(measure.Id);
        one.Apply(Stay(one), act);
        return one;
    }

    /// <summary>An approved forecast or extension; one that is only proposed where <paramref name="approved"/> is false.</summary>
    public static RectificationCase Proposed(this RectificationCase one, ProposalKind kind, DateOnly date, Act act, bool approved = true)
    {
        var proposal = one.Propose(kind, "客观原因", date, null, act.Actor.Id, act.EffectiveOn);
        if (approved)
            one.Approve(proposal, Stay(one), act.Actor.Id, act.EffectiveOn);
        one.Apply(Stay(one), act);
        return one;
    }

    public static RectificationCase Blocked(this RectificationCase one, string? reason, Act act)
    {
        one.Block(reason);
        one.Apply(Stay(one), act);
        return one;
    }

    public static RectificationCase Planned(this RectificationCase one, Act act, params Measure[] measures)
    {
        foreach (var measure in measures)
            one.Plan(measure);
        one.Apply(Stay(one), act);
        return one;
    }

    private static RectificationCase Moved(this RectificationCase one, string to, StatusBucket bucket, Act act)
    {
        one.Apply(new Decision
        {
            Trigger = $"To{to}", From = one.Stage, To = to, ActingAs = CaseRole.Liaison, Bucket = bucket, LeavesStage = true,
            ReplacesTasks = true, AwaitingVerification = to == "Verification", Sustained = to == "Sustained",
            StartsCycle = one.Bucket == StatusBucket.Completed && bucket == StatusBucket.InProgress,
        }, act);
        return one;
    }

    private static Decision Stay(RectificationCase one) => new()
    {
        Trigger = "Note", From = one.Stage, To = one.Stage, ActingAs = CaseRole.Liaison, Bucket = one.Bucket,
        AwaitingVerification = one.AwaitingVerification, Sustained = one.Sustainment is not null,
    };
}
