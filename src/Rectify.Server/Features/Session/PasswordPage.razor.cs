using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Session;

public sealed partial class PasswordPage
{
    private Refusal? refusal;

    [SupplyParameterFromForm]
    private Entry Input { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountGate Gate { get; set; } = default!;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => Input ??= new();

    private async Task ChangeAsync()
    {
        try
        {
            await Sender.Send(new ChangeOwnPassword { CurrentPassword = Input.CurrentPassword, NewPassword = Input.NewPassword });
            // The change ended this session too; who has just shown the password need not sign in again.
            var principal = await Gate.Check(Http.User.Identity!.Name, Input.NewPassword);
            await Http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        }
        catch (RefusedException refused)
        {
            // The answer must not carry the passwords back.
            (refusal, Input) = (refused.Refusal, new Entry());
            return;
        }

        Navigation.NavigateTo("work");
    }

    /// <summary>What belongs to the form alone is checked here, the rest by the use case.</summary>
    internal sealed class Entry
    {
        public string? CurrentPassword { get; set; }

        public string? NewPassword { get; set; }

        [Compare(nameof(NewPassword), ErrorMessage = "两次输入的新密码不一致。请重新输入。")]
        public string? NewPasswordAgain { get; set; }
    }
}
