/** Where a language model is asked for suggestions, by the protocol that OpenAI made common: chat completions. */
export interface ModelSettings {
  /** The address before `/chat/completions`, without a slash at the end: `http://localhost:11434/v1`. */
  readonly url: string;
  /** What the server there calls the model. */
  readonly model: string;
  /** Sent as `Authorization: Bearer`; null where the server asks for none. */
  readonly key: string | null;
  /** Milliseconds that reading one text may take, with all that is tried again. */
  readonly deadline: number;
  /** What a million tokens cost; null where nobody said. */
  readonly prices: ModelPrices | null;
}

export interface ModelPrices {
  /** Of what the model is given. */
  readonly input: number;
  /** Of what it answers. */
  readonly output: number;
  /** As ISO 4217 has it: `USD`. */
  readonly currency: string;
}
