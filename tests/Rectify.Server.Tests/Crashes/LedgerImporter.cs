using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Crashes;

/// <summary>The liaison, who imports one ledger after the other. One that was never answered is sent again under its own key.</summary>
internal sealed class LedgerImporter
{
    /// <summary>How many imports the server has acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Whether one is on its way that nobody has answered.</summary>
    public bool IsUnanswered { get; private set; }

    public async Task ImportUntilGoneAsync(Bureau people)
    {
        try
        {
            await ImportAsync(people);
        }
        catch (Exception exception) when (Gone.IsMeantBy(exception))
        {
            // Killed: whether it was carried out is seen after the restart.
        }
    }

    public async Task ImportAsync(Bureau people)
    {
        var edition = Acknowledged + 1;
        using var request = Changes.Of("/imports", LargeLedger.Form(edition), key: $"import-{edition}");
        IsUnanswered = true;
        await (await people.AsAsync(Colleague.Liaison)).SendAsync(request, TestContext.Current.CancellationToken).ReadAsync();
        (Acknowledged, IsUnanswered) = (edition, false);
    }
}
