/** Something in the set-up that only the operator can change. Its message is printed as it is, without a stack. */
export class SetupProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SetupProblem";
  }
}
