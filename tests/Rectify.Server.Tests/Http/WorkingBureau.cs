using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http;

/// <summary>Tests that each take findings of their own in one bureau, one after the other: setting one up costs a second.</summary>
[CollectionDefinition]
public class WorkingBureau : ICollectionFixture<BureauFixture>;
