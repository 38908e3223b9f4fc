// Straight to WebSockets: negotiation takes a second request, which a load balancer
// without affinity sends to a server that does not know the connection.
Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withUrl(new URL('_blazor', document.baseURI).href, {
      skipNegotiation: true,
      transport: 1,
    }),
  },
});
