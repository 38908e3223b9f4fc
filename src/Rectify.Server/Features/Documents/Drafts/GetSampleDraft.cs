using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Outcomes;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>示例文稿: a draft with the names that can be used, to begin with.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetSampleDraft : IQuery<WordFile>
{
    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The sources; all that had findings where none is named.</summary>
    public Guid[] SourceIds { get; init; } = [];
}

internal sealed class GetSampleDraftValidator : AbstractValidator<GetSampleDraft>
{
    public GetSampleDraftValidator() =>
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
}

internal sealed class GetSampleDraftHandler(IMediator mediator, DocumentDesk desk) : IRequestHandler<GetSampleDraft, WordFile>
{
    private const string Sentence = ":总结句";

    private static readonly string[] Figures = ["问题数", "已完成", "正在推进", "超期", "完成率"];

    public async Task<WordFile> Handle(GetSampleDraft query, CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new GetDraftNames { AsOf = query.AsOf, SourceIds = query.SourceIds }, cancellationToken);
        var sources = list.Names.Where(name => name.Name.EndsWith(Sentence, StringComparison.Ordinal))
            .Select(name => name.Name[..^Sentence.Length]).ToList();
        return desk.Write(Draft(sources), "填充文稿示例");
    }

    private static string Results() => string.Concat(OutcomeKinds.All.GroupBy(kind => kind.Measure()).Select(same =>
        $"{same.Key.Word()}方面：{string.Join('，', same.Select(kind => $"{kind.Word()}{{{{{DraftNames.Results}:{kind.Word()}}}}}{Unit(same.Key)}"))}。"));

    /// <summary>Money brings its own.</summary>
    private static string Unit(OutcomeMeasure measure) => measure switch
    {
        OutcomeMeasure.Rules => "项",
        OutcomeMeasure.People => "人次",
        _ => "",
    };

    private static OfficialDocument Draft(List<string> sources) => new(
        "{{单位名称}}\n巡察整改半年工作情况",
        "（截至{{截至日期}}）",
        [
            new HeadingBlock(1, "一、总体情况"),
            .. sources.Select(source => new ParagraphBlock($"{{{{{source}{Sentence}}}}}")),
            new HeadingBlock(1, "二、分来源情况"),
            new TableBlock(
                ["问题来源", .. Figures],
                [.. sources.Select(source => (IReadOnlyList<string>)[source, .. Figures.Select(figure => $"{{{{{source}:{figure}}}}}")])],
                [2, .. Enumerable.Repeat(1.6, Figures.Length)]),
            new HeadingBlock(1, "三、整改成果"),
            new ParagraphBlock(Results()),
            new ParagraphBlock("把需要的名称写在两对花括号之间，放在文稿的任何位置（正文、表格、页眉页脚、脚注、文本框），上传后自动填入数字和句子。"),
        ],
        "{{单位名称}}");
}

internal sealed class GetSampleDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDocument<GetSampleDraft>("/documents/drafts/sample.docx").WithSummary("示例文稿（Word）");
}
