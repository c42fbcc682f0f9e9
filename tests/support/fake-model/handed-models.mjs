/** The names of fake-models.ts, which whoever starts the server hands over. */
export const fakeModels = JSON.parse(process.argv[2])
