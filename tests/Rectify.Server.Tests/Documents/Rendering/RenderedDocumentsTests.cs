using Rectify.Server.Documents.Checking;

namespace Rectify.Server.Tests.Documents.Rendering;

/// <summary>What comes out of the printer, counted: the XML may say one thing and the page another.</summary>
public class RenderedDocumentsTests(RenderedDocuments documents) : IClassFixture<RenderedDocuments>
{
    [Fact]
    public async Task A_full_page_has_22_lines_of_28_characters()
    {
        var lines = await documents.Printed[RenderedDocuments.PlainText].LinesAsync(2);

        lines.Count.ShouldBe(22 + 1);
        lines.SkipLast(1).ShouldAllBe(line => line.Length == 28);
        lines[^1].ShouldBe("—2—");
    }

    [Fact]
    public async Task A_paragraph_begins_two_characters_in()
    {
        var plain = documents.Printed[RenderedDocuments.PlainText];

        (await plain.LinesAsync(1))[1].Length.ShouldBe(26);
        var (first, second) = (await plain.PlaceAsync(1, "整改情况汇报"), await plain.PlaceAsync(2, "整改"));
        second.Left.ShouldBe(28, tolerance: 1);
        first.Left.ShouldBe(28 + (2 * 156 / 28.0), tolerance: 1);
        second.Top.ShouldBe(37, tolerance: 5);
    }

    [Fact]
    public async Task Page_numbers_stand_at_the_outer_edge()
    {
        var plain = documents.Printed[RenderedDocuments.PlainText];

        (await plain.PlaceAsync(1, "—")).Left.ShouldBeGreaterThan(150);
        (await plain.PlaceAsync(2, "—")).Left.ShouldBeLessThan(40);
        (await plain.PlaceAsync(2, "—")).Top.ShouldBe(297 - 35 + 7, tolerance: 4);
    }

    [Fact]
    public async Task Every_document_is_on_A4_and_as_the_standard_says()
    {
        foreach (var (name, printed) in documents.Printed)
        {
            var (width, height) = await printed.PaperAsync();
            (Math.Round(Math.Min(width, height)), Math.Round(Math.Max(width, height))).ShouldBe((210, 297), name);
            (width > height).ShouldBe(name == "lists", name);
            LayoutCheck.Check(new MemoryStream(documents.Written[name]), name).Findings.Where(finding => !finding.Holds).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task A_table_s_head_is_on_each_of_its_pages()
    {
        var lists = documents.Printed["lists"];
        var pages = await lists.PagesAsync();

        pages.ShouldBeGreaterThan(3);
        for (var page = 1; page <= pages; page++)
            string.Concat(await lists.LinesAsync(page)).ShouldContain("具体问题");
    }

    [Fact]
    public async Task The_reply_slip_has_a_page_of_its_own()
    {
        var order = documents.Printed["supervision-order"];

        (await order.PagesAsync()).ShouldBe(2);
        (await order.LinesAsync(2))[0].ShouldBe("督办回执");
    }

    [Fact]
    public async Task The_form_of_a_case_takes_no_more_than_two_pages() =>
        (await documents.Printed["closure-form"].PagesAsync()).ShouldBeInRange(1, 2);
}
