package catalogue

// Advice says what to do next about an error code of the service, which the method called name met; it is empty
// for a code that says nothing to act on. What to check about credentials is in the messages already. Source:
// ModelArts API Reference, error codes; ModelArts SDK Reference, error codes.
func Advice(code, name string) string {
	switch code {
	case "ModelArts.0010", "ModelArts.0012", "ModelArts.0013":
		return "the service has trouble of its own: try again in a minute; its support can find the request by its request_id"
	case "ModelArts.0015":
		return "check the endpoint and the region: this service does not have what was asked for"
	case "ModelArts.0101", "ModelArts.0104", "ModelArts.0107":
		return "mascript help " + name + " lists the parameters with their limits"
	case "ModelArts.0102":
		return "mascript ps lists the jobs and versions there are; it may have been deleted"
	case "ModelArts.0103":
		return "choose another name, or leave the name out: then one is made up that is free"
	case "ModelArts.0105":
		return "look at the status first, with get_job_info(): what has ended cannot be stopped, what runs cannot be started again"
	case "ModelArts.0106", "ModelArts.0113", "ModelArts.0116":
		return "delete what is no longer needed (mascript rm), or ask for a larger quota"
	case "ModelArts.0108", "ModelArts.0112":
		return "this user lacks a permission: an administrator of the account grants it in IAM"
	case "ModelArts.0109":
		return "the account is frozen: look into its billing"
	case "ModelArts.0111":
		return "subscribe to the service in the console first"
	case "ModelArts.0114":
		return "ask for less at once, and again in a minute"
	case "ModelArts.0202", "ModelArts.0203":
		return "make a new Session: the token of this one has expired, or is not the service's"
	case "ModelArts.0404", "ModelArts.0406", "ModelArts.0413", "ModelArts.2606", "ModelArts.2608":
		return "folders are written /bucket/folder/, in visible ASCII without blanks; mascript obs ls lists the buckets"
	case "ModelArts.0405":
		return "use a bucket in the session's region"
	case "ModelArts.0407", "ModelArts.0415":
		return "give ModelArts access to the bucket: the agency authorization of its console, or the bucket's policy"
	case "ModelArts.0409", "ModelArts.0410":
		return "name a folder with less in it"
	case "ModelArts.0806", "ModelArts.2776", "ModelArts.2818":
		return "there is a log once the version runs: get_job_log_file_list() names its files"
	case "ModelArts.0901":
		return "check dataset_id and dataset_version"
	case "ModelArts.2604":
		return "choose another output_path, or wait for the version that writes there: mascript ps shows it"
	case "ModelArts.2605":
		return "check pool_id, and that the pool has a free node"
	case "ModelArts.2607":
		return "pass fewer or shorter hyperparameters"
	}
	return ""
}
