/** The apps that are registered. Their ids look as each provider’s do. */
export const apps = {
  Google: { id: '123456789012-fakefakefake.apps.googleusercontent.com', secret: 'FAKE-SECRET-google-app-0123456789' },
  TikTok: { id: 'awfakefakefake00', secret: 'FAKE-SECRET-tiktok-app-0123456789' },
  Meta: { id: '1234567890123456', secret: 'FAKE-SECRET-meta-app-0123456789' },
}
