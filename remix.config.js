/**
 * Options of Remix's Vite plugin. Vite does not read this file by itself: vite.config.ts hands it on
 * (docs/decisions/0001-remix-config-under-vite.md).
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
  },
};
