using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>Files as people hand them in, and where the server keeps them.</summary>
internal static class Papers
{
    /// <summary>A zip with these names in it.</summary>
    public static byte[] Zip(params string[] names) => Zip(names, "");

    /// <summary>A zip with these names in it and a comment behind them.</summary>
    public static byte[] Zip(string[] names, string comment)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = comment;
            foreach (var name in names)
                zip.CreateEntry(name);
        }
        return content.ToArray();
    }

    /// <summary>An old office file whose directory holds these names.</summary>
    public static byte[] OldOffice(params string[] names)
    {
        var file = new byte[512 * 10];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        (file[30], file[48]) = (9, 1);
        for (var index = 0; index < names.Length; index++)
            System.Text.Encoding.Unicode.GetBytes(names[index]).CopyTo(file, 512 * 2 + 128 * index);
        return file;
    }

    /// <summary>Hands in a new revision of a piece of evidence.</summary>
    public static Task<HttpResponseMessage> ReviseAsync(this CaseAtWork one, Colleague who, Guid evidence, string name, byte[] content) =>
        one.SendAsync(who, Changes.Of(one.PathOf($"evidence/{evidence}/revisions"),
            Changes.Form(name, new ByteArrayContent(content), ("documentDate", $"{CaseSteps.Dated:yyyy-MM-dd}")), one.Version));

    public static async Task<IReadOnlyList<JsonElement>> EvidenceAsync(this CaseAtWork one, Colleague who = Colleague.Liaison) =>
        [.. (await one.ViewAsync(who)).GetProperty("evidence").EnumerateArray()];

    public static string Folder(this RunningBureau running) =>
        Path.Combine(running.Server.Services.GetRequiredService<ServerSettings>().DataFolder, "evidence");

    public static string PathOf(this RunningBureau running, JsonElement evidence)
    {
        var hash = evidence.GetProperty("sha256").GetString()!;
        return Path.Combine(running.Folder(), hash[..2], hash);
    }
}
