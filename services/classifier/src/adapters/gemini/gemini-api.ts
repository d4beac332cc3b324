import { type GenerateContentResult, GoogleGenerativeAI, type ResponseSchema } from '@google/generative-ai';
import { BlockedError, ModelTimeoutError, UnusableAnswerError, TruncatedError } from '../../domain/failures';
import type { OutputSchema } from '../../domain/response-schema';
import { toFailure } from './sdk-errors';

export interface GeminiApiOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** Undefined: the model's own; newer models refuse the parameter. */
  readonly temperature: number | undefined;
}

export interface GeminiPrompt {
  readonly instruction: string;
  readonly data: string;
  readonly schema: OutputSchema;
}

/** Room for the answer and for what some models think before it. */
const MAX_OUTPUT_TOKENS = 4_096;

/** One call of generateContent through Google's SDK. */
export class GeminiApi {
  private readonly client: GoogleGenerativeAI;

  constructor(private readonly options: GeminiApiOptions) {
    this.client = new GoogleGenerativeAI(options.apiKey);
  }

  /**
   * The JSON text that the model answered.
   * @throws ModelFailure of any kind but circuit_open and overloaded
   */
  async generate(prompt: GeminiPrompt, signal: AbortSignal): Promise<string> {
    // The SDK does not look at a signal that is aborted already.
    if (signal.aborted) throw new ModelTimeoutError();
    const { model, baseUrl, temperature } = this.options;
    const generative = this.client.getGenerativeModel(
      {
        model,
        systemInstruction: prompt.instruction,
        generationConfig: {
          responseMimeType: 'application/json',
          responseSchema: prompt.schema as unknown as ResponseSchema,
          maxOutputTokens: MAX_OUTPUT_TOKENS,
          ...(temperature === undefined ? {} : { temperature }),
        },
      },
      { baseUrl },
    );
    let result: GenerateContentResult;
    try {
      // No `timeout`: the SDK never clears its timer. A generationConfig here would replace the one above, schema and all.
      result = await generative.generateContent(prompt.data, { signal });
    } catch (error) {
      throw toFailure(error);
    }
    return textOf(result);
  }
}

function textOf({ response }: GenerateContentResult): string {
  const candidate = response?.candidates?.[0];
  if (response?.promptFeedback?.blockReason) throw new BlockedError(response.promptFeedback.blockReason);
  // An answer that was cut off has an empty text and no error.
  if (candidate?.finishReason === 'MAX_TOKENS') throw new TruncatedError();
  let text: string;
  try {
    text = response.text();
  } catch (error) {
    throw new BlockedError(candidate?.finishReason ?? 'no reason given', error);
  }
  if (text === '') throw new UnusableAnswerError('empty');
  return text;
}
