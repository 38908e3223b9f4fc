using FluentValidation;
using MediatR;
using Rectify.Domain.Common;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>Runs the request's validators; all broken fields are named at once.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        await Check(request, validators, cancellationToken) is { } invalid ? throw new RefusedException(invalid) : await next();

    /// <summary>What is wrong with a request by itself; null where nothing is.</summary>
    public static async Task<InputInvalid?> Check(
        TRequest request, IEnumerable<IValidator<TRequest>> validators, CancellationToken cancellationToken)
    {
        var broken = TextRules.Broken(request).ToDictionary(text => FieldName(text.Field), text => new[] { text.Message });
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            foreach (var (field, messages) in result.ToDictionary())
                broken[FieldName(field)] = [.. broken.GetValueOrDefault(FieldName(field), []), .. messages];
        }
        return broken.Count == 0 ? null : new InputInvalid(broken);
    }

    private static string FieldName(string property) =>
        string.Join('.', property.Split('.').Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));
}
