package catalogue

// Local lists the functions of modelarts/local: what only the embedded platform and mascript serve
// have. They are ours, so a failure is thrown.
func Local() []Method {
	session := Param{Name: "modelarts_session", Type: SessionObject, Required: true, Doc: "Session to act with."}
	slots := Result{Type: Dict, Fields: []Field{{Name: "slots", Type: Integer, Doc: "How many workers run at once."}}}
	return []Method{
		{
			Name:   "get_slots",
			Doc:    "Reads how many workers run at once; what does not fit waits.",
			Params: []Param{session},
			Result: slots,
			REST:   []string{"GET /v1/{project_id}/x-mascript/slots"},
			Throws: true,
		},
		{
			Name: "set_slots",
			Doc:  "Sets how many workers run at once.",
			Params: []Param{session,
				{Name: "slots", Type: Integer, Required: true, Min: new(int64(1)), Doc: "How many workers run at once."}},
			Result: slots,
			REST:   []string{"PUT /v1/{project_id}/x-mascript/slots"},
			Throws: true,
		},
	}
}
