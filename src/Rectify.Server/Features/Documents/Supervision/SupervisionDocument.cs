using Rectify.Domain.Supervision;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Supervision;

namespace Rectify.Server.Features.Documents.Supervision;

/// <summary>The order to the unit, and on a page of its own the slip on which it replies: filled in as far as it has replied here.</summary>
internal static class SupervisionDocument
{
    private const int Whole = 3;
    private const string Slip = "督办回执";
    private const string ToBeSigned = "负责人签字（盖章）：　　　　　　　　年　　月　　日";

    public static OfficialDocument Of(SupervisionRow order, string bureau) => new(
        $"{bureau}\n督　办　单",
        null,
        [
            new AddresseeBlock($"{order.Unit}："),
            new HeadingBlock(1, "一、督办事项"),
            new ParagraphBlock($"{order.CaseNumber}：{DocumentWords.Ended(order.Finding)}"),
            new HeadingBlock(1, "二、督办事由"),
            new ParagraphBlock(DocumentWords.Ended(order.Reason)),
            new HeadingBlock(1, "三、督办要求"),
            new ParagraphBlock(DocumentWords.Ended(order.Requirements)),
            new ParagraphBlock($"请于{HalfYearSentence.Day(order.ReplyDueOn)}前书面回复办理情况，填写督办回执，并附佐证材料。"),
            new AttachmentsBlock([Slip]),
            .. order.Withdrawn is { } gone ? [new NoteBlock($"注：本督办单已由{gone.By}撤回：{DocumentWords.Ended(gone.Because)}")] : (DocumentBlock[])[],
        ],
        bureau,
        order.IssuedOn)
    { Number = order.Number, Enclosed = [new TitleBlock(Slip), ReplySlip(order)] };

    private static FormBlock ReplySlip(SupervisionRow order)
    {
        var reply = order.Replies.LastOrDefault(one => one.Verdict != ReplyVerdict.Returned);
        return new FormBlock(
            [1.35, 2.15, 1.35, 2.15],
            [
                new([Label("督办单编号"), new(order.Number), Label("回复期限"), new(HalfYearSentence.Day(order.ReplyDueOn))]),
                new([Label("承办单位"), new(order.Unit), Label("联系电话"), new("")]),
                new([Label("督办事项"), new($"{order.CaseNumber}：{DocumentWords.Ended(order.Finding)}", Whole)]) { MayBreak = true },
                new([Label("办理情况"), new(reply?.Text ?? "", Whole) { SignedOff = Signed(reply) }], Height: 12),
                new([Label("佐证材料"), new(reply?.Evidence ?? "", Whole)], Height: 2),
                new([Label("督办单位\n意见"), new(reply?.Opinion ?? "", Whole) { SignedOff = Decided(reply) }], Height: 5),
            ]);
    }

    private static FormCell Label(string text) => new(text, IsLabel: true);

    private static string Signed(ReplyView? reply) => reply is null
        ? ToBeSigned
        : $"回复人：{reply.RepliedBy}　{HalfYearSentence.Day(reply.RepliedOn)}\n{ToBeSigned}";

    private static string Decided(ReplyView? reply) => reply is { DecidedBy: { } by, DecidedOn: { } on }
        ? $"{by}　{HalfYearSentence.Day(on)}"
        : "签字：　　　　　　　　年　　月　　日";
}
