using Rectify.Domain.Evidence;

namespace Rectify.Domain.Tests.Evidence;

/// <summary>domain.md, backdated evidence 倒签: shown to the verifier.</summary>
public class EvidenceDatingTests
{
    private static readonly DateOnly Feedback = new(2019, 11, 18);
    private static readonly DateOnly Upload = new(2020, 3, 31);

    [Theory]
    [InlineData("2019-11-17", DateDoubt.BeforeFeedback)]
    [InlineData("2019-11-18", DateDoubt.FarFromUpload)]
    [InlineData("2020-02-29", DateDoubt.FarFromUpload)]
    [InlineData("2020-03-01", DateDoubt.None)]
    [InlineData("2020-03-31", DateDoubt.None)]
    [InlineData("2020-04-01", DateDoubt.AfterUpload)]
    public void The_date_on_the_document_is_compared_with_feedback_and_upload(string date, DateDoubt doubt) =>
        EvidenceDating.Doubt(DateOnly.ParseExact(date, "yyyy-MM-dd"), Upload, Feedback).ShouldBe(doubt);

    [Fact]
    public void A_document_of_the_day_of_the_feedback_is_in_order_when_uploaded_soon() =>
        EvidenceDating.Doubt(Feedback, Feedback.AddDays(EvidenceDating.UsualDays), Feedback).ShouldBe(DateDoubt.None);
}
