using static Rectify.Domain.Organizations.AccountRole;

namespace Rectify.Server.Tests.Http.Permissions;

/// <summary>Every endpoint of the API and who may use it. An endpoint that is not here fails the tests.</summary>
internal static class PermissionTable
{
    /// <summary>Those that answer somebody who is not signed in: signing in itself.</summary>
    public static readonly IReadOnlyList<string> Open = ["POST /api/v1/session"];

    /// <summary>What else can be read without signing in. The root leads on to a page that asks for it.</summary>
    public static readonly IReadOnlyList<string> OpenReads =
    [
        "/", "/account/denied", "/account/sign-in", "/healthz", "/not-found", "/openapi/{documentName}.json", "/{**path:file}",
        "/api/reference/favicon.svg", "/api/reference/scalar.aspnetcore.js", "/api/reference/scalar.js", "/api/reference/{documentName?}",
    ];

    public static readonly IReadOnlyDictionary<string, Rule> Rules = new Dictionary<string, Rule>
    {
        ["GET /api/v1/batches"] = Rule.SignedIn,
        ["GET /api/v1/batches/{id:guid}"] = Rule.SignedIn with { Answer = "404 BatchNotFound" },
        ["GET /api/v1/batches/{id:guid}/rows"] = Rule.SignedIn with { Answer = "404 BatchNotFound" },
        ["GET /api/v1/cases"] = Rule.SignedIn,
        ["GET /api/v1/cases/{number}"] = Rule.SeesCase,
        ["GET /api/v1/cases/{number}/evidence/{id:guid}"] = Rule.SeesCase,
        ["GET /api/v1/cases/choices"] = Rule.SignedIn,
        ["GET /api/v1/cases/export"] = Rule.SignedIn,
        ["GET /api/v1/definitions/moves"] = Rule.For(Administrator),
        ["GET /api/v1/definitions/moves/{id:guid}"] = Rule.For(Administrator) with { Answer = "404 MoveNotFound" },
        ["GET /api/v1/definitions/moves/{id:guid}/rows"] = Rule.For(Administrator) with { Answer = "404 MoveNotFound" },
        ["GET /api/v1/definitions/moves/choices"] = Rule.For(Administrator),
        ["GET /api/v1/organization"] = Rule.SignedIn,
        ["GET /api/v1/sources"] = Rule.SignedIn,
        ["GET /api/v1/tallies"] = Rule.SignedIn,
        ["GET /api/v1/reports/half-year.docx"] = Rule.Overview,
        ["GET /api/v1/snapshots"] = Rule.Overview,
        ["GET /api/v1/snapshots/{id:guid}"] = Rule.Overview with { Answer = "404 SnapshotNotFound" },
        ["GET /api/v1/tallies/dashboard"] = Rule.SignedIn,
        ["GET /api/v1/tallies/half-year"] = Rule.Overview,
        ["GET /api/v1/tallies/measures"] = Rule.SignedIn,
        ["GET /api/v1/tallies/rows"] = Rule.SignedIn,
        ["GET /api/v1/tallies/sources"] = Rule.SignedIn,
        ["GET /api/v1/verification"] = Rule.For(Administrator),
        ["GET /api/v1/work"] = Rule.SignedIn,
        ["GET /api/v1/work/count"] = Rule.SignedIn,

        ["POST /api/v1/account/password"] = Rule.SignedIn,
        ["POST /api/v1/accounts"] = Rule.For(Administrator),
        ["POST /api/v1/accounts/reset-password"] = Rule.For(Administrator),
        ["POST /api/v1/accounts/set-active"] = Rule.For(Administrator),
        ["POST /api/v1/accounts/set-roles"] = Rule.For(Administrator),
        ["POST /api/v1/units"] = Rule.For(Administrator),
        ["POST /api/v1/units/rename"] = Rule.For(Administrator),
        ["POST /api/v1/sources"] = Rule.For(Liaison),
        ["POST /api/v1/findings"] = Rule.For(Liaison),
        ["POST /api/v1/imports"] = Rule.For(Liaison),
        ["POST /api/v1/imports/preview"] = Rule.For(Liaison),
        ["POST /api/v1/imports/problems"] = Rule.For(Liaison),
        ["POST /api/v1/snapshots"] = Rule.For(Liaison, Reporter),
        ["POST /api/v1/batches"] = Rule.SignedIn,
        ["POST /api/v1/batches/choices"] = Rule.SignedIn,
        ["POST /api/v1/batches/preview"] = Rule.SignedIn,
        ["POST /api/v1/batches/stop"] = Rule.SignedIn,
        ["POST /api/v1/definitions/moves"] = Rule.For(Administrator),
        ["POST /api/v1/definitions/moves/preview"] = Rule.For(Administrator),
        ["POST /api/v1/definitions/moves/stop"] = Rule.For(Administrator),
        ["POST /api/v1/definitions/moves/undo"] = Rule.For(Administrator),

        ["POST /api/v1/cases/{number}/assign"] = Rule.OnCase(Liaison),
        ["POST /api/v1/cases/{number}/accept"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/decline"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/measures"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/remove-measure"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/submit-plan"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/approve-plan"] = Rule.OnCase(Leader, Liaison),
        ["POST /api/v1/cases/{number}/return-plan"] = Rule.OnCase(Leader, Liaison),
        ["POST /api/v1/cases/{number}/evidence"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/report-progress"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/complete-measure"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/finish-part"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/block"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/unblock"] = Rule.OnCase(UnitMember, Liaison),
        ["POST /api/v1/cases/{number}/apply-for-closure"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/approve-closure"] = Rule.OnCase(Leader),
        ["POST /api/v1/cases/{number}/return-closure"] = Rule.OnCase(Leader),
        ["POST /api/v1/cases/{number}/accept-closure"] = Rule.OnCase(Verifier),
        ["POST /api/v1/cases/{number}/return-verification"] = Rule.OnCase(Verifier),
        ["POST /api/v1/cases/{number}/sustain"] = Rule.OnCase(Liaison),
        ["POST /api/v1/cases/{number}/pass-review"] = Rule.OnCase(Liaison, UnitMember, Leader),
        ["POST /api/v1/cases/{number}/fail-review"] = Rule.OnCase(Liaison, UnitMember, Leader),
        ["POST /api/v1/cases/{number}/reopen"] = Rule.OnCase(Liaison),
        ["POST /api/v1/cases/{number}/propose-extension"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/propose-forecast"] = Rule.OnCase(UnitMember),
        ["POST /api/v1/cases/{number}/propose-ending"] = Rule.OnCase(Liaison),
        ["POST /api/v1/cases/{number}/approve-proposal"] = Rule.OnCase(Leader, Liaison),
        ["POST /api/v1/cases/{number}/reject-proposal"] = Rule.OnCase(Leader, Liaison, UnitMember),
    };
}
