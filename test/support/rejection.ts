/** The error that a promise rejects with; fails when it does not. */
export const rejection = async (promise: Promise<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new TypeError("rejected with something that is no error", { cause: error });
  }
  throw new TypeError("did not reject");
};
