using System.Globalization;
using System.Text.RegularExpressions;
using Rectify.Testing;

namespace Rectify.Server.Tests.Documents.Rendering;

/// <summary>A document as LibreOffice prints it.</summary>
internal sealed partial class RenderedDocument(string pdf)
{
    /// <summary>Prints documents, all in one start of LibreOffice, which takes longer than the printing.</summary>
    public static async Task<IReadOnlyDictionary<string, RenderedDocument>> AllOfAsync(
        IReadOnlyDictionary<string, byte[]> documents, TemporaryFolder folder)
    {
        foreach (var (name, content) in documents)
            await File.WriteAllBytesAsync(folder.PathOf($"{name}.docx"), content, TestContext.Current.CancellationToken);
        await RunAsync("soffice",
        [
            $"-env:UserInstallation=file://{folder.PathOf("profile")}", "--headless", "--convert-to", "pdf", "--outdir", folder.PathOf(),
            .. documents.Keys.Select(name => folder.PathOf($"{name}.docx")),
        ]);
        return documents.Keys.ToDictionary(name => name, name => new RenderedDocument(folder.PathOf($"{name}.pdf")));
    }

    /// <summary>Width and height of the paper in millimetres.</summary>
    public async Task<(double Width, double Height)> PaperAsync()
    {
        var size = PageSize().Match(await RunAsync("pdfinfo", [pdf]));
        return (Millimetres(size.Groups[1].Value), Millimetres(size.Groups[2].Value));
    }

    public async Task<int> PagesAsync() => int.Parse(PageCount().Match(await RunAsync("pdfinfo", [pdf])).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>The lines of a page without what is between their characters; the page number is the last.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(int page)
    {
        var text = await RunAsync("pdftotext", ["-layout", "-f", $"{page}", "-l", $"{page}", pdf, "-"]);
        return [.. text.Split('\n').Select(line => string.Concat(line.Where(character => !char.IsWhiteSpace(character)))).Where(line => line.Length > 0)];
    }

    /// <summary>How far the first word that contains a text is from the left edge and from the top, in millimetres.</summary>
    public async Task<(double Left, double Top)> PlaceAsync(int page, string text)
    {
        var words = Word().Matches(await RunAsync("pdftotext", ["-bbox", "-f", $"{page}", "-l", $"{page}", pdf, "-"]));
        var word = words.First(one => one.Groups[3].Value.Contains(text, StringComparison.Ordinal));
        return (Millimetres(word.Groups[1].Value), Millimetres(word.Groups[2].Value));
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        var result = await Shell.RunAsync(program, arguments, [new("LC_ALL", "C.UTF-8")], TestContext.Current.CancellationToken);
        return result.ExitCode == 0 ? result.Output : throw new InvalidOperationException($"{program}: {result.Errors}");
    }

    private static double Millimetres(string points) => double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72;

    [GeneratedRegex(@"Page size:\s+([\d.]+) x ([\d.]+) pts")]
    private static partial Regex PageSize();

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>""")]
    private static partial Regex Word();
}
