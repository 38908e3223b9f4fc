using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Setup;

namespace Rectify.Server.Features.Session;

public sealed partial class SignInPage
{
    private Refusal? refusal;

    [SupplyParameterFromForm]
    private Entry Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private AccountGate Gate { get; set; } = default!;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        if (!await Sender.Send(new IsSetUp()))
            Navigation.NavigateTo("setup");
    }

    private async Task EnterAsync()
    {
        try
        {
            var principal = await Gate.Check(Input.UserName, Input.Password);
            await Http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        }
        catch (RefusedException refused)
        {
            // The answer must not carry the password back.
            (refusal, Input.Password) = (refused.Refusal, null);
            return;
        }

        Navigation.NavigateTo(LocalAddress.Or(ReturnUrl, "/work"));
    }

    internal sealed class Entry
    {
        [Required(ErrorMessage = "请填写用户名。")]
        public string? UserName { get; set; }

        [Required(ErrorMessage = "请填写密码。")]
        public string? Password { get; set; }
    }
}
