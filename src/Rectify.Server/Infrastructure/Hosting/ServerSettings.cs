using System.Globalization;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Hosting;

/// <summary>Where the server keeps what it keeps. From the command line, or from RECTIFY__DATA, RECTIFY__DATABASE, RECTIFY__TIMEZONE, RECTIFY__EVIDENCELIMIT and RECTIFY__KEYDAYS.</summary>
public sealed record ServerSettings
{
    private const int DefaultEvidenceLimit = 50;

    private const int DefaultKeyDays = 30;
    private const int HighestKeyDays = 3650;

    // 2 GB: what a form and a browser still carry.
    private const int HighestEvidenceLimit = 2048;

    /// <summary>The folder for evidence, keys and, on SQLite, the database.</summary>
    public required string DataFolder { get; init; }

    public required DatabaseAddress Database { get; init; }

    public string TimeZone { get; init; } = BureauTime.DefaultZone;

    /// <summary>The largest file of evidence, in MB.</summary>
    public int EvidenceLimit { get; init; } = DefaultEvidenceLimit;

    /// <summary>The largest file of evidence, in bytes.</summary>
    public long LargestEvidence => EvidenceLimit * 1024L * 1024;

    /// <summary>The fonts that documents ask for: RECTIFY__FONTS__TITLE, __BODY, __HEADING, __SUBHEADING and __PAGENUMBER.</summary>
    public DocumentFonts Fonts { get; init; } = new();

    /// <summary>For how many days the answer to an Idempotency-Key is kept.</summary>
    public int KeyDays { get; init; } = DefaultKeyDays;

    /// <summary>Where the time comes from; tests give their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether this process runs the scheduled jobs; the command line's short tasks do not.</summary>
    public bool RunsJobs { get; init; } = true;

    /// <summary>Whether only errors are logged, so that a command's own words stand alone.</summary>
    public bool IsQuiet { get; init; }

    public static ServerSettings From(string? data, string? connection)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Rectify");
        var folder = Path.GetFullPath(data ?? environment["Data"] ?? DefaultFolder());
        var address = connection ?? environment["Database"];
        return new ServerSettings
        {
            DataFolder = folder,
            Database = address is null ? DatabaseAddress.InFolder(folder) : DatabaseAddress.Parse(address),
            TimeZone = environment["TimeZone"] ?? BureauTime.DefaultZone,
            EvidenceLimit = Number(environment["EvidenceLimit"], "RECTIFY__EVIDENCELIMIT", "MB", DefaultEvidenceLimit, HighestEvidenceLimit),
            KeyDays = Number(environment["KeyDays"], "RECTIFY__KEYDAYS", "天", DefaultKeyDays, HighestKeyDays),
            Fonts = environment.GetSection("Fonts").Get<DocumentFonts>() ?? new DocumentFonts(),
        };
    }

    private static int Number(string? text, string name, string unit, int usual, int highest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= highest
            ? number
            : throw new InvalidOperationException($"{name} 应为 1 至 {highest} 的整数（{unit}），现为“{text}”。");
    }

    public static string DefaultFolder() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "rectify");
}
