using MediatR;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>Something to be changed; runs in one transaction, and at most once for each Idempotency-Key.</summary>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>Something to be read.</summary>
public interface IQuery<out TResponse> : IRequest<TResponse>;

/// <summary>A command whose content does not say all of what it is about; the Idempotency-Key holds for this target only.</summary>
public interface IAddressed
{
    string Target { get; }
}

/// <summary>A command that holds a password: of its content only the target goes into a fingerprint that is kept.</summary>
public interface ICarriesSecret : IAddressed;

/// <summary>A command whose handler saves more than once (Identity's stores do): all of it in one explicit transaction.</summary>
public interface ISavesSeveralTimes;
